-- Accounts and sessions belong to the deployment; roles and mandates to one institution.
create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  -- argon2id, as a PHC string; empty for accounts that sign in by mail link or OpenID Connect only.
  password text,
  language text not null default 'en',
  invented boolean not null default false,
  blocked_at timestamptz,
  created_at timestamptz not null,
  revision integer not null default 1
);
create unique index account_by_email on account (email);
grant select, insert, update on account to habita_app;

-- A sign-in elsewhere, linked by issuer and subject, or by European Student Identifier; never by a mail address alone.
create table identity (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references account,
  issuer text not null,
  subject text not null,
  esi text,
  home_organisation text,
  affiliations text[] not null default '{}',
  linked_at timestamptz not null,
  unique (issuer, subject)
);
create unique index identity_by_esi on identity (lower(esi)) where esi is not null;
create index identity_by_account on identity (account);
grant select, insert, update, delete on identity to habita_app;

create table session (
  id uuid primary key default gen_random_uuid(),
  secret_hash text not null unique,
  account uuid not null references account,
  -- How the person signed in: password, mail link, or the OpenID issuer.
  means text not null,
  agent text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_by_account on session (account, expires_at);
grant select, insert, update on session to habita_app;

-- One-time links by mail: to sign in, or to accept an invitation.
create table sign_in_link (
  secret_hash text primary key,
  account uuid not null references account,
  leads_to text not null default '/',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on sign_in_link to habita_app;

-- Attempts to sign in, by account and by network address, so that every web process knows the same limits.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  subject text not null,
  at timestamptz not null,
  failed boolean not null
);
create index sign_in_attempt_recent on sign_in_attempt (subject, at);
grant select, insert, delete on sign_in_attempt to habita_app;

create table held_role (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null,
  account uuid not null references account,
  role text not null check (role in ('administrator', 'officer', 'coordinator', 'signatory', 'student', 'partner', 'secretary')),
  units uuid[] not null default '{}',
  courses_of_study uuid[] not null default '{}',
  partners uuid[] not null default '{}',
  since date not null,
  until date,
  ended_at timestamptz,
  revision integer not null default 1,
  check (until is null or until >= since)
);
create unique index held_role_once on held_role (institution, account, role) where ended_at is null;
create index held_role_by_account on held_role (account) where ended_at is null;
call tenant_table('held_role', 'select, insert, update');
-- A person sees their own roles everywhere, to switch between institutions.
create policy own_roles on held_role for select using (account = current_account());

-- Who may do what no role allows: sign. Granted by an act, from a day to a day, for named acts and types.
create table mandate (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  account uuid not null references account,
  office text not null check (office ~ '^[a-z][a-z-]{1,59}$'),
  acts text[] not null check (cardinality(acts) > 0),
  types text[],
  since date not null,
  until date,
  granted_by text not null check (length(granted_by) between 3 and 300),
  ended_at timestamptz,
  revision integer not null default 1,
  check (until is null or until >= since)
);
create index mandate_by_account on mandate (institution, account);
call tenant_table('mandate', 'select, insert, update');

-- The people whom an institution names: promoters, coordinators, contacts; with an account or without.
create table person (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  account uuid references account,
  given_name text not null check (length(given_name) between 1 and 120),
  family_name text not null check (length(family_name) between 1 and 120),
  title text,
  email text,
  telephone text,
  -- Invented people of the trial are shown as such.
  invented boolean not null default false,
  revision integer not null default 1
);
call tenant_table('person');

-- What a person answers for: a unit or a course of study, as promoter or contact, from a day to a day.
create table responsibility (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  person uuid not null references person,
  kind text not null check (kind in ('promoter', 'coordinator', 'contact')),
  unit uuid references unit,
  course_of_study uuid references course_of_study,
  published boolean not null default true,
  since date not null,
  until date,
  check (unit is not null or course_of_study is not null)
);
create index responsibility_by_unit on responsibility (institution, unit);
call tenant_table('responsibility');
