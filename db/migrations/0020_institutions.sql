-- The institutions that this deployment serves. Everyone may know that they exist; each changes only itself.
create table institution (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind text not null check (kind in ('university', 'alliance', 'consortium')),
  organisation uuid references organisation,
  name jsonb not null check (name ? 'en'),
  languages text[] not null check ('en' = any (languages)),
  zone text not null,
  settings jsonb not null default '{}',
  revision integer not null default 1
);
alter table institution enable row level security;
alter table institution force row level security;
create policy known_to_all on institution for select using (true);
create policy changed_by_itself on institution for update using (id = current_institution()) with check (id = current_institution());
create policy founded_by_the_deployment on institution for insert with check (current_institution() = '00000000-0000-0000-0000-000000000000');
grant select, insert, update on institution to habita_app;

-- Schools, faculties, departments, doctoral schools, offices: a tree.
create table unit (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  parent uuid references unit,
  kind text not null check (kind in ('school', 'faculty', 'department', 'doctoral-school', 'centre', 'office', 'body', 'library')),
  code text not null check (length(code) between 1 and 40),
  name jsonb not null check (name ? 'en'),
  closed_on date,
  revision integer not null default 1,
  unique (institution, code)
);
create index unit_by_parent on unit (institution, parent);
call tenant_table('unit');

create table course_of_study (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  unit uuid not null references unit,
  code text not null check (length(code) between 1 and 40),
  name jsonb not null check (name ? 'en'),
  -- European Qualifications Framework level: 5 short cycle, 6 first, 7 second, 8 third.
  level integer not null check (level between 5 and 8),
  -- ISCED-F 2013, four digits.
  field text check (field ~ '^[0-9]{4}$'),
  closed_on date,
  revision integer not null default 1,
  unique (institution, code)
);
create index course_of_study_by_unit on course_of_study (institution, unit);
call tenant_table('course_of_study');
