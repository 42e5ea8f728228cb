-- The holder of an office lets somebody else use part of a mandate: named types, from a day to a day. It lives as long as what it is taken from.
alter table mandate add column delegated_from uuid;
alter table mandate add unique (institution, id);
alter table mandate add foreign key (institution, delegated_from) references mandate (institution, id);
alter table mandate add check (delegated_from is null or (until is not null and types is not null and delegated_from <> id));
create index mandate_by_delegation on mandate (institution, delegated_from);

-- One head still: whoever acts by delegation holds no office.
alter table mandate drop constraint mandate_of_the_head;
alter table mandate add constraint mandate_of_the_head exclude using gist (
  institution with =, office with =, account with <>, daterange(since, until, '[]') with &&
) where (office in ('rector', 'president') and ended_at is null and delegated_from is null);

create or replace function mandate_covers(wanted uuid, who uuid, as_office text, wanted_act text, wanted_type text, on_day date, at_instant timestamptz) returns boolean language sql stable as $$
  select exists (
    select from mandate m join account a on a.id = m.account
      left join mandate h on h.institution = m.institution and h.id = m.delegated_from
    where m.id = wanted and m.institution = current_institution() and m.account = who and m.office = as_office
      and wanted_act = any (m.acts) and (m.types is null or wanted_type = any (m.types))
      and m.since <= on_day and (m.until is null or on_day <= m.until)
      and (m.ended_at is null or m.ended_at > at_instant) and a.blocked_at is null
      and (m.delegated_from is null or (
        h.delegated_from is null and h.office = as_office and wanted_act = any (h.acts) and (h.types is null or wanted_type = any (h.types))
        and h.since <= on_day and (h.until is null or on_day <= h.until) and (h.ended_at is null or h.ended_at > at_instant))))
$$;
