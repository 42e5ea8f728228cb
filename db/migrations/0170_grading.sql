-- A scale of grades as an institution uses it: passing grades from the best to the worst, then those that fail, then those without a grade.
create table grading_scale (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  key text not null check (key ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
  name jsonb not null check (name ? 'en'),
  better text not null check (better in ('higher', 'lower')),
  -- [{label, value, average}]: the number for distances and the one for averages, both as decimals in text.
  passing jsonb not null check (jsonb_typeof(passing) = 'array' and jsonb_array_length(passing) > 0),
  failing text[] not null default '{}',
  -- Passed or not, and no grade: never in a table, an average or a conversion.
  ungraded text[] not null default '{}',
  -- By which the institution itself grades.
  own boolean not null default false,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, key),
  unique (institution, id)
);
create unique index grading_scale_own on grading_scale (institution) where own;
call tenant_table('grading_scale', 'select, insert, update');

-- How often each grade was given in a reference group. A table never changes: another version takes its place.
create table grading_table (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  -- Whose grades these are: nothing for our own.
  organisation uuid references organisation,
  -- ISCED-F 2013, four digits (0310 is the narrow field, 0300 the broad one); nothing for all fields together.
  field text check (field ~ '^[0-9]{4}$'),
  -- European Qualifications Framework: cycles are never mixed.
  cycle integer not null check (cycle between 5 and 8),
  first_year text not null check (first_year ~ '^[0-9]{4}/[0-9]{4}$'),
  last_year text not null check (last_year ~ '^[0-9]{4}/[0-9]{4}$' and last_year >= first_year),
  scale uuid not null,
  -- [{label, count}] or [{label, percent}], as they were counted or published.
  entries jsonb not null check (jsonb_typeof(entries) = 'array' and jsonb_array_length(entries) > 0),
  state text not null default 'current' check (state in ('current', 'replaced', 'withdrawn')),
  version integer not null default 1 check (version > 0),
  replaces uuid,
  withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  recorded_at timestamptz not null,
  unique (institution, id),
  check ((state = 'withdrawn') = (withdrawn_because is not null)),
  foreign key (institution, scale) references grading_scale (institution, id),
  foreign key (institution, replaces) references grading_table (institution, id)
);
create unique index grading_table_current on grading_table
  (institution, coalesce(organisation, institution), coalesce(field, ''), cycle, first_year, last_year) where state = 'current';
create index grading_table_in_order on grading_table (institution, field, cycle, last_year desc, version desc, id);
create index grading_table_by_scale on grading_table (institution, scale);
create index grading_table_by_replaced on grading_table (institution, replaces);
create index grading_table_organisation on grading_table (organisation);
call tenant_table('grading_table', 'select, insert, update');
