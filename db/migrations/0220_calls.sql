-- A call for applications to go abroad: who may apply until when, how applicants are ranked, how places are given.
create table mobility_call (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  academic_year text not null check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  name jsonb not null check (name ? 'en'),
  about jsonb check (about ? 'en'),
  -- Whole days in the institution's zone: from the first minute of one to the last of the other.
  opens_on date not null,
  closes_on date not null,
  most_preferences integer not null check (most_preferences between 1 and 20),
  -- A formula over what is known of applicants, in exact fractions.
  formula text not null check (length(formula) between 1 and 500),
  -- What breaks ties, in this order; the lottery comes last of itself.
  ties text[] not null default '{}' check (ties <@ array['ects', 'previousMobilityDays', 'younger']),
  mechanism text not null check (mechanism in ('serial-dictatorship', 'deferred-acceptance')),
  -- Published with the call, so that everybody can repeat the draw.
  seed text not null check (length(seed) between 8 and 80),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn', 'discarded')),
  withdrawn_because text check (length(withdrawn_because) between 3 and 1000),
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  check (closes_on >= opens_on),
  check ((state = 'withdrawn') = (withdrawn_because is not null))
);
-- Two calls of a year are told apart by their names.
create unique index mobility_call_named on mobility_call (institution, academic_year, (name ->> 'en')) where state <> 'discarded';
create index mobility_call_in_order on mobility_call (institution, closes_on desc, id);
call tenant_table('mobility_call', 'select, insert, update');

-- What a call offers of a condition of an agreement. Taken over when it is offered, so that a published call stays what it was.
create table mobility_call_place (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  call uuid not null,
  agreement uuid not null,
  -- Nothing once the agreement has dropped the condition.
  condition uuid,
  organisation uuid not null references organisation,
  persons integer not null check (persons between 1 and 100000),
  per text not null check (per in ('year', 'semester')),
  total_months numeric(7, 2) check (total_months > 0),
  terms text[] not null check (cardinality(terms) > 0 and terms <@ array['winter', 'spring', 'year']),
  -- Of a stay of one term; a full year takes twice as many.
  months numeric(4, 2) not null check (months > 0 and months <= 12),
  eqf_levels integer[] not null default '{}',
  subjects jsonb not null default '[]',
  languages jsonb not null default '[]',
  units uuid[] not null default '{}',
  courses_of_study uuid[] not null default '{}',
  revision integer not null default 1,
  unique (institution, id),
  foreign key (institution, call) references mobility_call (institution, id),
  foreign key (institution, agreement) references agreement (institution, id),
  foreign key (institution, condition) references agreement_condition (institution, id) on delete set null (condition)
);
create unique index mobility_call_place_once on mobility_call_place (institution, call, condition) where condition is not null;
create index mobility_call_place_by_call on mobility_call_place (institution, call, id);
create index mobility_call_place_by_agreement on mobility_call_place (institution, agreement);
create index mobility_call_place_by_condition on mobility_call_place (institution, condition);
create index mobility_call_place_by_organisation on mobility_call_place (organisation);
call tenant_table('mobility_call_place');
