-- People of other universities who come into an institution's workspace without an account: by a one-time link, remembered afterwards.
create table workspace_guest (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  organisation uuid not null references organisation,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  language text not null default 'en' check (language in ('en', 'it', 'fr')),
  invited_by uuid references account,
  invited_at timestamptz not null,
  seen_at timestamptz,
  ended_at timestamptz,
  revision integer not null default 1,
  unique (institution, id)
);
create unique index workspace_guest_once on workspace_guest (institution, organisation, email) where ended_at is null;
create index workspace_guest_by_organisation on workspace_guest (organisation);
create index workspace_guest_by_email on workspace_guest (institution, email) where ended_at is null;
create index workspace_guest_by_inviter on workspace_guest (invited_by);
call tenant_table('workspace_guest', 'select, insert, update');

-- One-time links by mail. The secret exists only from the moment the mail is written.
create table workspace_link (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  guest uuid not null,
  purpose text not null check (purpose in ('invitation', 'return')),
  leads_to text not null default '/workspace' check (leads_to ~ '^/([^/\\]|$)'),
  asked_at timestamptz not null,
  secret_hash text unique,
  expires_at timestamptz,
  used_at timestamptz,
  check ((secret_hash is null) = (expires_at is null)),
  foreign key (institution, guest) references workspace_guest (institution, id)
);
create index workspace_link_by_guest on workspace_link (institution, guest);
create index workspace_link_by_age on workspace_link (institution, asked_at);
call tenant_table('workspace_link');

-- A browser that came by a link and is remembered.
create table workspace_device (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  guest uuid not null,
  secret_hash text not null unique,
  agent text not null default '',
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (institution, guest) references workspace_guest (institution, id)
);
create index workspace_device_by_guest on workspace_device (institution, guest, seen_at);
create index workspace_device_by_end on workspace_device (institution, expires_at);
call tenant_table('workspace_device');

-- Who is behind a device, asked at every request before there is a scope, so in one round trip.
create function guest_of_device(wanted_hash text, wanted_institution uuid, moment timestamptz, idle_since timestamptz)
returns table (device uuid, guest uuid, name text, email text, language text, organisation uuid, organisation_name text, organisation_names jsonb)
language plpgsql as $$
declare
  kept workspace_device%rowtype;
begin
  perform set_config('app.institution', wanted_institution::text, true);
  select d.* into kept from workspace_device d
    where d.secret_hash = wanted_hash and d.institution = wanted_institution
      and d.revoked_at is null and d.expires_at > moment and d.seen_at > idle_since;
  if kept.id is null then return; end if;
  update workspace_device d set seen_at = moment where d.id = kept.id and d.seen_at < moment - interval '1 minute';
  update workspace_guest g set seen_at = moment
    where g.id = kept.guest and g.ended_at is null and coalesce(g.seen_at < moment - interval '1 minute', true);
  return query select kept.id, g.id, g.name, g.email, g.language, o.id, o.name, o.names
    from workspace_guest g join organisation o on o.id = g.organisation
    where g.institution = wanted_institution and g.id = kept.guest and g.ended_at is null;
end $$;
