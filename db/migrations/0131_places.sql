alter table agreement_condition add constraint agreement_condition_of_institution unique (institution, id);

-- A place that an agreement's condition provides, taken by somebody for a term of an academic year. Counted while the condition is locked.
create table agreement_place (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  condition uuid not null,
  academic_year text not null check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  term text not null check (term in ('winter', 'spring', 'year')),
  -- The file of whoever takes it: a nomination, later an application.
  taken_by uuid not null,
  months numeric(4, 1) not null check (months > 0),
  -- Why it was given though none was left.
  overbooked_because text check (length(overbooked_because) between 1 and 1000),
  taken_at timestamptz not null,
  unique (institution, taken_by),
  foreign key (institution, condition) references agreement_condition (institution, id)
);
create index agreement_place_by_condition on agreement_place (institution, condition, academic_year);
call tenant_table('agreement_place');
