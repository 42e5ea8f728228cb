-- What every slice stands on: the application's role, tenant tables, facts.
do $$ begin
  if not exists (select from pg_roles where rolname = 'habita_app') then create role habita_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
-- An owner without the right to make roles is given this one beforehand. From PostgreSQL 16 on, to have made it is not enough to take it on.
do $$ begin
  if not pg_has_role(current_user, 'habita_app', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
  then execute format('grant habita_app to %I', current_user); end if;
end $$;
grant usage on schema public to habita_app;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create function current_institution() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.institution', true), '')::uuid $$;
create function current_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

-- Names compared without accents and case, in one place for tables, indexes and queries.
create function folded(value text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- Closes a table to all but its own institution, even for its owner, and lets the application work in it.
create procedure tenant_table(name text, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy own_institution on %I using (institution = current_institution()) with check (institution = current_institution())', name);
  execute format('grant %s on %I to habita_app', rights, name);
end $$;

create table event (
  id bigint generated always as identity primary key,
  institution uuid not null,
  name text not null,
  subject uuid not null,
  actor jsonb not null,
  by_command text not null,
  at timestamptz not null,
  facts jsonb not null
);
create index event_of_subject on event (institution, subject, id);
create index event_by_name on event (institution, name, id);
call tenant_table('event', 'select, insert');

-- The worker reads one fact by its number before it knows in whose scope to act.
create function event_of(wanted_institution uuid, wanted bigint) returns setof event language plpgsql as $$
begin
  perform set_config('app.institution', wanted_institution::text, true);
  return query select * from event where id = wanted and institution = wanted_institution;
end $$;
revoke execute on function event_of from public;

-- How many commands an institution has carried out: raised in the transaction of each, so that a page kept by a web process is shown
-- again only while nothing has changed. Everybody may know it, also before there is a scope.
create table change_count (
  institution uuid primary key,
  n bigint not null default 1
);
alter table change_count enable row level security;
alter table change_count force row level security;
create policy known_to_all on change_count for select using (true);
create policy counted_by_itself on change_count for insert with check (institution = current_institution());
create policy raised_by_itself on change_count for update using (institution = current_institution()) with check (institution = current_institution());
grant select, insert, update on change_count to habita_app;
