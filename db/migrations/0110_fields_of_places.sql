-- The broad ISCED-F fields of an agreement's conditions, so that filters by field begin at an index: a condition inside of jsonb could not
-- use one under row-level security.
create table agreement_field (
  institution uuid not null references institution,
  field text not null collate "C" check (field ~ '^[0-9]{2}$'),
  agreement uuid not null,
  condition uuid not null references agreement_condition on delete cascade,
  primary key (institution, field, agreement, condition),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade
);
create index agreement_field_by_agreement on agreement_field (institution, agreement);
create index agreement_field_by_condition on agreement_field (condition);
call tenant_table('agreement_field');

create function fields_added() returns trigger language plpgsql as $$
begin
  insert into agreement_field (institution, field, agreement, condition)
    select distinct a.institution, left(s.subject ->> 'isced', 2), a.agreement, a.id
    from added a, lateral jsonb_array_elements(a.subjects) s(subject) where s.subject ->> 'isced' ~ '^[0-9]{2}';
  return null;
end $$;
create function fields_changed() returns trigger language plpgsql as $$
begin
  delete from agreement_field f using added a where f.institution = a.institution and f.condition = a.id;
  insert into agreement_field (institution, field, agreement, condition)
    select distinct a.institution, left(s.subject ->> 'isced', 2), a.agreement, a.id
    from added a, lateral jsonb_array_elements(a.subjects) s(subject) where s.subject ->> 'isced' ~ '^[0-9]{2}';
  return null;
end $$;
create trigger fields_added after insert on agreement_condition referencing new table as added for each statement execute function fields_added();
create trigger fields_changed after update on agreement_condition referencing new table as added for each statement execute function fields_changed();

-- What stands already: row-level security is forced on the owner too, who for this once must see the rows of every institution.
alter table agreement_condition no force row level security;
alter table agreement_field no force row level security;
insert into agreement_field (institution, field, agreement, condition)
  select distinct c.institution, left(s.subject ->> 'isced', 2), c.agreement, c.id
  from agreement_condition c, lateral jsonb_array_elements(c.subjects) s(subject) where s.subject ->> 'isced' ~ '^[0-9]{2}';
alter table agreement_condition force row level security;
alter table agreement_field force row level security;

-- The last change of what the public reads, for the foot of its pages and for search engines.
create index agreement_published_by_change on agreement (institution, changed_at desc) where published and state in ('in-force', 'notice-given');
