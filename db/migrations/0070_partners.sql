-- Another organisation as one institution knows it. Who it is stands in the directory; what is between the two stands here.
create table partner (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  organisation uuid not null references organisation,
  state text not null default 'prospective' check (state in ('prospective', 'active', 'dormant', 'ended')),
  since date,
  ended_on date,
  end_reason text check (length(end_reason) <= 1000),
  coordinator uuid references person,
  units uuid[] not null default '{}',
  -- Why the office thinks of it first: preferred, or met in an alliance or network.
  marks text[] not null default '{}' check (marks <@ array['preferred', 'alliance', 'network']),
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  notes text check (length(notes) <= 10000),
  published boolean not null default false,
  origin text not null default 'here' check (origin in ('here', 'request', 'imported')),
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, organisation),
  unique (institution, id),
  check (ended_on is null or since is null or ended_on >= since),
  check ((state = 'ended') = (ended_on is not null))
);
create index partner_by_organisation on partner (organisation);
create index partner_by_coordinator on partner (institution, coordinator);
create index partner_coordinator on partner (coordinator);
create index partner_by_state on partner (institution, state, id);
create index partner_by_change on partner (institution, changed_at, id);
create index partner_by_since on partner (institution, since, id);
create index partner_published on partner (institution, organisation) where published;
call tenant_table('partner', 'select, insert, update');

-- The people over there. Names and addresses of people: readable by the office only, erased on demand.
create table partner_contact (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  partner uuid not null,
  given_name text check (length(given_name) <= 120),
  family_name text not null check (length(family_name) between 1 and 120),
  role text check (length(role) <= 200),
  email text check (length(email) between 3 and 254),
  telephone text check (length(telephone) <= 60),
  language text check (length(language) <= 20),
  valid_from date,
  valid_until date,
  -- Somebody doubts that it is still right: mail came back, or they left.
  doubtful boolean not null default false,
  notes text check (length(notes) <= 2000),
  revision integer not null default 1,
  foreign key (institution, partner) references partner (institution, id),
  check (valid_from is null or valid_until is null or valid_until >= valid_from)
);
create index partner_contact_by_partner on partner_contact (institution, partner, family_name collate "und-x-icu", id);
create index partner_contact_by_email on partner_contact (institution, lower(email));
call tenant_table('partner_contact');

-- A partnership above single agreements, with what it does and which parts of the institution take part.
create table strategic_partnership (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  partner uuid not null,
  description jsonb check (description ? 'en'),
  since date,
  ended_on date,
  all_units boolean not null default false,
  published boolean not null default true,
  revision integer not null default 1,
  unique (institution, id),
  foreign key (institution, partner) references partner (institution, id),
  check (ended_on is null or since is null or ended_on >= since)
);
create unique index strategic_partnership_once on strategic_partnership (institution, partner) where ended_on is null;
create index strategic_partnership_by_partner on strategic_partnership (institution, partner);
call tenant_table('strategic_partnership', 'select, insert, update');

create table strategic_activity (
  institution uuid not null references institution,
  strategic_partnership uuid not null,
  position integer not null,
  kind text not null check (kind in ('student-exchange', 'scientific-exchange', 'cotutelle', 'scientific-collaboration', 'trainees', 'joint-programmes', 'summer-schools', 'chairs', 'symposia', 'management')),
  -- Which faculties; empty means all that take part.
  units uuid[] not null default '{}',
  note text check (length(note) <= 500),
  primary key (institution, strategic_partnership, kind),
  foreign key (institution, strategic_partnership) references strategic_partnership (institution, id)
);
call tenant_table('strategic_activity');

-- What happened between the two beside agreements: visits, projects, events.
create table partner_activity (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  partner uuid not null,
  kind text not null check (kind in ('visit-to-us', 'visit-to-them', 'meeting', 'project', 'event', 'other')),
  title text not null check (length(title) between 1 and 200),
  notes text check (length(notes) <= 5000),
  starts_on date not null,
  ends_on date,
  units uuid[] not null default '{}',
  revision integer not null default 1,
  foreign key (institution, partner) references partner (institution, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index partner_activity_by_partner on partner_activity (institution, partner, starts_on desc, id);
create index partner_activity_by_day on partner_activity (institution, starts_on, id);
call tenant_table('partner_activity');

-- Somebody outside asks for a partnership, from the public page.
create table partnership_request (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  state text not null default 'new' check (state in ('new', 'under-review', 'forwarded', 'accepted', 'declined', 'discarded')),
  kind text not null check (kind in ('exchanges', 'double-degree', 'delocalised-degree', 'research', 'other')),
  unit uuid references unit,
  organisation uuid references organisation,
  -- As typed, where the directory does not know it; its country with it.
  organisation_name text not null check (length(organisation_name) <= 300),
  country text check (country ~ '^[A-Z]{2}$'),
  -- Who asks: emptied when the request is discarded.
  name text not null check (length(name) <= 200),
  position text check (length(position) <= 200),
  email text not null check (length(email) <= 254),
  message text not null check (length(message) <= 5000),
  language text not null,
  received_at timestamptz not null,
  decide_by date not null,
  forwarded_unit uuid references unit,
  forwarded_to uuid references person,
  forwarded_on date,
  answer_by date,
  decided_at timestamptz,
  reason text check (length(reason) <= 2000),
  partner uuid,
  -- Where it came from, as a hash, to bound how many may come; forgotten after two days.
  from_hash text,
  revision integer not null default 1,
  foreign key (institution, partner) references partner (institution, id),
  check ((state = 'accepted') <= (partner is not null)),
  check ((state = 'declined') <= (reason is not null)),
  check ((state = 'forwarded') <= (forwarded_on is not null))
);
create index partnership_request_by_state on partnership_request (institution, state, decide_by, id);
create index partnership_request_newest on partnership_request (institution, received_at desc, id);
create index partnership_request_from on partnership_request (institution, from_hash, received_at) where from_hash is not null;
create index partnership_request_by_email on partnership_request (institution, lower(email), received_at);
create index partnership_request_by_partner on partnership_request (institution, partner);
create index partnership_request_unit on partnership_request (unit);
create index partnership_request_organisation on partnership_request (organisation);
create index partnership_request_forwarded_unit on partnership_request (forwarded_unit);
create index partnership_request_forwarded_to on partnership_request (forwarded_to);
call tenant_table('partnership_request', 'select, insert, update');

-- Within how many days this office means to decide a request, and a faculty to answer.
create table partnership_target (
  institution uuid primary key references institution,
  decide_days integer not null check (decide_days between 1 and 365),
  answer_days integer not null check (answer_days between 1 and 365),
  revision integer not null default 1
);
call tenant_table('partnership_target', 'select, insert, update');
