-- Accounts, sign-ins and sessions belong to the deployment; roles and mandates to one institution.
create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  -- argon2id, as a PHC string; empty for accounts that sign in by mail link or OpenID Connect only.
  password text check (password like '$argon2id$%'),
  language text not null default 'en',
  -- Invented people of the trial are shown as such.
  invented boolean not null default false,
  blocked_at timestamptz,
  created_at timestamptz not null,
  revision integer not null default 1
);
create unique index account_by_email on account (email);
create index account_by_name on account using gin (folded(name || ' ' || email) gin_trgm_ops);
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
  unique (issuer, subject),
  -- The identifier is kept as received and compared without case; several providers may state it, but of one account only.
  constraint identity_esi_of_one exclude using gist (lower(esi) with =, account with <>) where (esi is not null)
);
create index identity_by_esi on identity (lower(esi)) where esi is not null;
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
create index session_by_end on session (expires_at);
grant select, insert, update, delete on session to habita_app;

-- One-time links by mail: to sign in, or to accept an invitation. The secret exists only from the moment the mail is written.
create table sign_in_link (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references account,
  purpose text not null check (purpose in ('sign-in', 'invitation')),
  leads_to text not null default '/' check (leads_to ~ '^/([^/\\]|$)'),
  asked_at timestamptz not null,
  secret_hash text unique,
  expires_at timestamptz,
  used_at timestamptz,
  check ((secret_hash is null) = (expires_at is null))
);
create index sign_in_link_by_account on sign_in_link (account);
create index sign_in_link_by_age on sign_in_link (asked_at);
grant select, insert, update, delete on sign_in_link to habita_app;

-- Attempts to sign in that have not succeeded, by account and by network address (hashed), so that every web process knows the same limits.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  subject text not null,
  at timestamptz not null
);
create index sign_in_attempt_recent on sign_in_attempt (subject, at);
create index sign_in_attempt_by_age on sign_in_attempt (at);
grant select, insert, delete on sign_in_attempt to habita_app;

-- The institution may be the deployment itself, whose administrators found institutions and block accounts.
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
  check (until is null or until >= since)
);
create unique index held_role_once on held_role (institution, account, role) where ended_at is null;
create index held_role_by_account on held_role (account);
create index held_role_by_role on held_role (institution, role) where ended_at is null;
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
  types text[] check (cardinality(types) > 0),
  since date not null,
  until date,
  granted_by text not null check (length(granted_by) between 3 and 300),
  ended_at timestamptz,
  check (until is null or until >= since),
  -- An institution has one head: the office of rector or president is held by one account on any day.
  constraint mandate_of_the_head exclude using gist (
    institution with =, office with =, account with <>, daterange(since, until, '[]') with &&
  ) where (office in ('rector', 'president') and ended_at is null)
);
create index mandate_by_account on mandate (institution, account);
create index mandate_account on mandate (account);
call tenant_table('mandate', 'select, insert, update');

-- The people whom an institution names: promoters, coordinators, contacts; with an account or without.
create table person (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  account uuid references account,
  given_name text not null check (length(given_name) between 1 and 120),
  family_name text not null check (length(family_name) between 1 and 120),
  title text check (length(title) <= 60),
  email text check (length(email) between 3 and 254),
  telephone text check (length(telephone) <= 40),
  -- Invented people of the trial are shown as such.
  invented boolean not null default false,
  revision integer not null default 1
);
create index person_by_name on person (institution, family_name collate "und-x-icu", given_name collate "und-x-icu");
create index person_by_account on person (account);
call tenant_table('person');

-- What a person answers for: a unit or a course of study, as promoter, coordinator or contact, from a day to a day.
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
  check (num_nonnulls(unit, course_of_study) = 1),
  check (until is null or until >= since)
);
create index responsibility_by_unit on responsibility (institution, unit);
create index responsibility_by_course on responsibility (institution, course_of_study);
create index responsibility_by_person on responsibility (institution, person);
create index responsibility_unit on responsibility (unit);
create index responsibility_course on responsibility (course_of_study);
call tenant_table('responsibility');

-- Who is behind a session, and what they are in one institution today: asked at every request, so in one round trip.
-- A coordinator of a school coordinates what is below it: its departments and all their courses of study.
create function person_of_session(wanted_hash text, wanted_institution uuid, moment timestamptz, idle_since timestamptz)
returns table (session_id uuid, account_id uuid, account_name text, account_language text, roles jsonb, mandates jsonb, offices jsonb)
language plpgsql as $$
declare
  kept session%rowtype;
  today date := (moment at time zone coalesce((select i.zone from institution i where i.id = wanted_institution), 'UTC'))::date;
begin
  select s.* into kept from session s
    where s.secret_hash = wanted_hash and s.revoked_at is null and s.expires_at > moment and s.seen_at > idle_since;
  if kept.id is null then return; end if;
  update session s set seen_at = moment where s.id = kept.id and s.seen_at < moment - interval '1 minute';
  perform set_config('app.account', kept.account::text, true), set_config('app.institution', wanted_institution::text, true);
  return query select kept.id, a.id, a.name, a.language,
    coalesce((
      select jsonb_agg(jsonb_build_object('role', r.role, 'partners', r.partners, 'units',
        case when r.role = 'coordinator' then coalesce((
          with recursive below as (
            select u.id from unit u where u.institution = wanted_institution and u.id = any (r.units)
            union select u.id from unit u join below b on u.parent = b.id where u.institution = wanted_institution
          )
          select jsonb_agg(answered.id) from (
            select b.id from below b
            union select c.id from course_of_study c join below b on c.unit = b.id where c.institution = wanted_institution
            union select unnest(r.courses_of_study)
          ) answered
        ), '[]') else '[]' end) order by r.role)
      from held_role r
      where r.account = a.id and r.institution = wanted_institution and r.ended_at is null
        and r.since <= today and coalesce(r.until >= today, true)
    ), '[]'),
    coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'office', m.office, 'acts', m.acts, 'types', m.types) order by m.office, m.id)
      from mandate m
      where m.account = a.id and m.institution = wanted_institution and m.ended_at is null
        and m.since <= today and coalesce(m.until >= today, true)
    ), '[]'),
    coalesce((
      select jsonb_agg(jsonb_build_object('slug', i.slug, 'name', i.name, 'languages', i.languages, 'roles', held.roles) order by i.slug)
      from institution i join (
        select r.institution, jsonb_agg(r.role order by r.role) roles
        from held_role r join institution o on o.id = r.institution
        where r.account = a.id and r.ended_at is null
          and r.since <= (moment at time zone o.zone)::date and coalesce(r.until >= (moment at time zone o.zone)::date, true)
        group by r.institution
      ) held on held.institution = i.id
    ), '[]')
  from account a where a.id = kept.account and a.blocked_at is null;
end $$;

-- Invented people with their roles, at most two of a kind in each institution: what the sign-in page of the trial offers.
create function invented_accounts(today date) returns table (slug text, office jsonb, email text, name text, roles text[]) language plpgsql as $$
declare
  each record;
  before text := current_setting('app.institution', true);
begin
  for each in
    select '00000000-0000-0000-0000-000000000000'::uuid id, '' slug, '{"en": "Habita"}'::jsonb name
    union all select i.id, i.slug, i.name from institution i order by slug
  loop
    perform set_config('app.institution', each.id::text, true);
    return query
      select each.slug, each.name, a.email, a.name, array_agg(distinct held.role order by held.role)
      from (
        select r.account, r.role, row_number() over (partition by r.role order by o.email) turn
        from held_role r join account o on o.id = r.account
        where r.institution = each.id and o.invented and o.password is not null and o.blocked_at is null
          and r.ended_at is null and r.since <= today and coalesce(r.until >= today, true)
      ) held join account a on a.id = held.account
      where held.turn <= 2
      group by a.email, a.name order by a.email;
  end loop;
  perform set_config('app.institution', coalesce(before, ''), true);
end $$;
