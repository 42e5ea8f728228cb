-- When an officer receives: a slot has a place, languages, and room for so many students.
create table appointment_slot (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  officer uuid not null references account,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null check (length(place) between 1 and 200),
  languages text[] not null check (cardinality(languages) > 0 and languages <@ array['en', 'it', 'fr', 'de', 'es', 'pt']),
  places integer not null check (places between 1 and 100),
  -- The item of a checklist that is settled when the appointment has taken place.
  item text check (item ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (institution, id),
  check (ends_at > starts_at),
  -- Nobody receives in two places at once.
  constraint slot_of_officer_once exclude using gist (institution with =, officer with =, tstzrange(starts_at, ends_at) with &&)
    where (withdrawn_at is null)
);
create index appointment_slot_by_time on appointment_slot (institution, starts_at, id);
create index appointment_slot_by_officer on appointment_slot (officer);
call tenant_table('appointment_slot', 'select, insert, update');

create table appointment (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  slot uuid not null,
  stay uuid not null,
  state text not null default 'booked' check (state in ('booked', 'kept', 'missed', 'cancelled')),
  about text check (length(about) <= 1000),
  booked_at timestamptz not null,
  changed_at timestamptz not null,
  -- How often it has changed: a calendar that knows it takes the newer one.
  revision integer not null default 1,
  unique (institution, id),
  foreign key (institution, slot) references appointment_slot (institution, id),
  foreign key (institution, stay) references stay (institution, id)
);
create unique index appointment_once on appointment (institution, slot, stay) where state <> 'cancelled';
create index appointment_of_stay on appointment (institution, stay, booked_at);
create index appointment_of_slot on appointment (institution, slot);
call tenant_table('appointment', 'select, insert, update');
