-- Networks, alliances, consortia, projects, agencies as one office knows them: each office keeps its own record.

-- A date as far as it is known: 1985, 1991-10, 2020-11-01. Never completed with invented days.
create domain partial_date as text check (value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');

-- The days that it may mean. The same rule as `src/platform/partial-date.ts`; a test compares the two.
create function first_day_of(partial text) returns date language sql immutable parallel safe strict
  as $$ select make_date(left(partial, 4)::int, coalesce(nullif(substr(partial, 6, 2), ''), '1')::int, coalesce(nullif(substr(partial, 9, 2), ''), '1')::int) $$;
create function last_day_of(partial text) returns date language sql immutable parallel safe strict
  as $$ select case length(partial)
    when 4 then make_date(left(partial, 4)::int, 12, 31)
    when 7 then (make_date(left(partial, 4)::int, substr(partial, 6, 2)::int, 1) + interval '1 month' - interval '1 day')::date
    else make_date(left(partial, 4)::int, substr(partial, 6, 2)::int, substr(partial, 9, 2)::int) end $$;
-- Whether something was in force on a day; before the first day for which it is attested nobody knows.
create function in_force_on(since text, until text, attested text, wanted date) returns boolean language sql immutable parallel safe
  as $$ select coalesce(first_day_of(coalesce(since, attested)) <= wanted, false) and coalesce(last_day_of(until) >= wanted, true) $$;

create table network (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  -- Stands in addresses of public pages and never changes.
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  kind text not null check (kind in ('network', 'association', 'alliance', 'consortium', 'project', 'programme', 'agency', 'initiative')),
  name jsonb not null check (name ? 'en'),
  full_name jsonb check (full_name ? 'en'),
  description jsonb not null check (description ? 'en'),
  aims jsonb not null default '[]',
  region jsonb check (region ? 'en'),
  founded partial_date,
  ended partial_date,
  address jsonb,
  website text,
  -- The wider one to which it belongs: an alliance to the European Universities Initiative.
  part_of uuid references network,
  -- How the office knows it.
  origin jsonb not null,
  published boolean not null default false,
  changed_at timestamptz not null,
  searchable text generated always as (folded(key || ' ' || name::text || ' ' || coalesce(full_name::text, '') || ' ' || coalesce(region::text, ''))) stored,
  revision integer not null default 1,
  unique (institution, key),
  check (part_of <> id)
);
create index network_by_name on network (institution, (name ->> 'en') collate "und-x-icu");
create index network_by_kind on network (institution, kind);
create index network_part_of on network (part_of);
call tenant_table('network');

-- Who belongs to it, as what, from when to when. A change of role is a second row.
create table network_membership (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  organisation uuid not null references organisation,
  role text not null check (role in ('coordinator', 'lead', 'member', 'partner', 'associated', 'represented')),
  -- Our own membership.
  ours boolean not null default false,
  since partial_date,
  until partial_date,
  attested partial_date,
  note jsonb check (note ? 'en'),
  origin jsonb not null,
  revision integer not null default 1,
  check (num_nonnulls(since, until, attested) > 0)
);
create index network_membership_of on network_membership (institution, network);
create index network_membership_network on network_membership (network);
create index network_membership_by_organisation on network_membership (institution, organisation);
create index network_membership_organisation on network_membership (organisation);
create index network_membership_ours on network_membership (institution, network) where ours;
create index network_membership_ending on network_membership (institution, last_day_of(until)) where until is not null;
call tenant_table('network_membership');

-- Municipalities, chambers of commerce, student associations: a kind with its number, or one organisation by name.
create table network_associated_partner (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  character text not null check (character in ('municipalities', 'technology-poles', 'student-associations', 'chambers-of-commerce', 'companies', 'research-organisations', 'public-bodies', 'others')),
  label jsonb not null check (label ? 'en'),
  number integer check (number > 0),
  organisation uuid references organisation,
  since partial_date,
  until partial_date,
  attested partial_date,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key),
  check (number is null or organisation is null),
  check (num_nonnulls(since, until, attested) > 0)
);
create index network_associated_partner_of on network_associated_partner (institution, network);
create index network_associated_partner_organisation on network_associated_partner (organisation);
call tenant_table('network_associated_partner');

create table network_milestone (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  character text not null check (character in ('origin', 'founded', 'created', 'launched', 'joined', 'left', 'selected', 'started', 'phase', 'funded', 'ended', 'other')),
  what jsonb not null check (what ? 'en'),
  since partial_date not null,
  until partial_date,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_milestone_of on network_milestone (institution, network);
call tenant_table('network_milestone');

-- Who pays for it, by which programme and call, from when to when; with the sentence that the funder prescribes, word for word.
create table network_funding (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  funder jsonb not null check (funder ? 'en'),
  programme jsonb check (programme ? 'en'),
  call jsonb check (call ? 'en'),
  what jsonb not null check (what ? 'en'),
  formula jsonb,
  since partial_date,
  until partial_date,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_funding_of on network_funding (institution, network);
call tenant_table('network_funding');

-- The goals of the United Nations that it took up, from when and until when.
create table network_goal (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  number integer not null check (number between 1 and 17),
  since partial_date not null,
  until partial_date,
  origin jsonb not null,
  unique (network, number, since)
);
create index network_goal_of on network_goal (institution, network);
call tenant_table('network_goal');

create table network_work_package (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  number integer not null check (number between 1 and 999),
  title jsonb not null check (title ? 'en'),
  area jsonb check (area ? 'en'),
  lead uuid references organisation,
  -- What is to be delivered, by when, and when it was.
  deliverables jsonb not null default '[]',
  since partial_date,
  until partial_date,
  origin jsonb not null,
  revision integer not null default 1,
  unique (network, key)
);
create index network_work_package_of on network_work_package (institution, network, number);
create index network_work_package_lead on network_work_package (lead);
call tenant_table('network_work_package');

create table network_virtual_institute (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  theme jsonb not null check (theme ? 'en'),
  goal integer check (goal between 1 and 17),
  lead uuid references organisation,
  website text,
  since partial_date,
  until partial_date,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_virtual_institute_of on network_virtual_institute (institution, network);
create index network_virtual_institute_lead on network_virtual_institute (lead);
call tenant_table('network_virtual_institute');

create table network_joint_programme (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  name jsonb not null check (name ? 'en'),
  -- European Qualifications Framework: 5 short cycle, 6 first, 7 second, 8 third.
  level integer check (level between 5 and 8),
  goal integer check (goal between 1 and 17),
  website text,
  since partial_date,
  until partial_date,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_joint_programme_of on network_joint_programme (institution, network);
call tenant_table('network_joint_programme');

-- Projects that stand beside it.
create table network_project (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  state text not null check (state in ('planned', 'running', 'ended')),
  name jsonb not null check (name ? 'en'),
  short_name text check (length(short_name) <= 60),
  role text not null check (role in ('coordinator', 'partner')),
  programme jsonb check (programme ? 'en'),
  description jsonb not null check (description ? 'en'),
  aims jsonb not null default '[]',
  website text,
  since partial_date,
  until partial_date,
  -- Where the period was read, if elsewhere than the rest.
  period_origin jsonb,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_project_of on network_project (institution, network);
create index network_project_ending on network_project (institution, last_day_of(until)) where until is not null and state <> 'ended';
call tenant_table('network_project');

-- Sessions that come back every year: one week in March, one in November.
create table network_session (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  label jsonb not null check (label ? 'en'),
  month integer not null check (month between 1 and 12),
  length integer not null check (length between 1 and 999),
  unit text not null check (unit in ('day', 'week', 'month', 'semester', 'year')),
  what jsonb check (what ? 'en'),
  origin jsonb not null,
  revision integer not null default 1,
  unique (network, key)
);
create index network_session_of on network_session (institution, network, month);
call tenant_table('network_session');

-- A published figure: over 850 members. Without a day it is undated, as its source stood.
create table network_figure (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  value integer not null check (value >= 0),
  qualifier text not null check (qualifier in ('exactly', 'over', 'almost')),
  noun jsonb not null check (noun ? 'en'),
  as_of partial_date,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_figure_of on network_figure (institution, network);
call tenant_table('network_figure');

-- What it wants to reach, by when, and what was measured on the way.
create table network_target (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  what jsonb not null check (what ? 'en'),
  noun jsonb check (noun ? 'en'),
  value double precision,
  due partial_date,
  measured jsonb not null default '[]',
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_target_of on network_target (institution, network);
call tenant_table('network_target');

-- Where it publishes: reports, newsletters, pages of its own.
create table network_publication (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  network uuid not null references network on delete cascade,
  key text not null,
  title jsonb not null check (title ? 'en'),
  url text not null,
  published_on partial_date,
  origin jsonb not null,
  position integer not null default 0,
  revision integer not null default 1,
  unique (network, key)
);
create index network_publication_of on network_publication (institution, network);
call tenant_table('network_publication');
