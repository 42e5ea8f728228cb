-- Every organisation there is, shared by the whole deployment: institutions of higher education and all others.
create function texts_of(value jsonb) returns text language sql immutable parallel safe strict
  as $$ select coalesce(string_agg(each.value, ' '), '') from jsonb_each_text(value) each $$;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('higher-education', 'research', 'hospital', 'municipality', 'public-body', 'intergovernmental', 'company', 'association', 'network', 'other')),
  -- As the organisation calls itself by law; `names` is what people say, by language.
  name text not null check (length(name) between 1 and 300),
  names jsonb not null default '{}',
  country text not null check (country ~ '^[A-Z]{2}$'),
  city text check (length(city) <= 120),
  street text check (length(street) <= 300),
  postcode text check (length(postcode) <= 30),
  website text check (website ~* '^https?://'),
  erasmus_code text,
  pic text,
  -- Not unique: the Commission's list gives one to two institutions.
  oid text,
  schac text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- The Commission's list: named by the newest one, no longer named, or never.
  charter text not null default 'never' check (charter in ('listed', 'gone', 'never')),
  charter_from date,
  charter_to date,
  code_compact text generated always as (replace(erasmus_code, ' ', '')) stored,
  searchable text generated always as (folded(name || ' ' || texts_of(names) || ' ' || coalesce(city, '') || ' ' || coalesce(erasmus_code, '') || ' ' || coalesce(schac, '') || ' ' || coalesce(regexp_replace(website, '^https?://(www\.)?', '', 'i'), ''))) stored,
  revision integer not null default 1,
  check ((latitude is null) = (longitude is null)),
  -- Looked at when a statement ends: a new list may exchange the codes of two institutions.
  unique (erasmus_code) deferrable initially immediate,
  unique (pic) deferrable initially immediate
);
create unique index organisation_by_schac on organisation (schac);
create index organisation_search on organisation using gin (searchable gin_trgm_ops);
create index organisation_by_code on organisation (code_compact text_pattern_ops);
create index organisation_by_oid on organisation (oid);
create index organisation_by_country on organisation (country);
create index organisation_by_charter on organisation (charter);
-- In the order of the names that readers of each language see.
create index organisation_by_name_en on organisation (coalesce(names ->> 'en', name) collate "und-x-icu", id);
create index organisation_by_name_it on organisation (coalesce(names ->> 'it', names ->> 'en', name) collate "und-x-icu", id);
create index organisation_by_name_fr on organisation (coalesce(names ->> 'fr', names ->> 'en', name) collate "und-x-icu", id);
grant select, insert, update on organisation to habita_app;

-- One reading of the Commission's list. The file stays until the reading is over, so that it can begin again after a crash.
create table eche_import (
  id uuid primary key default gen_random_uuid(),
  file_name text not null check (length(file_name) between 1 and 200),
  file bytea,
  allow_loss boolean not null default false,
  state text not null default 'begun' check (state in ('begun', 'done', 'refused')),
  -- Counts how often the reading began; only the newest may go on.
  run integer not null default 0,
  rows integer,
  staged integer not null default 0,
  added integer,
  changed integer,
  gone integer,
  unchanged integer,
  oddities integer,
  refusal jsonb,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz
);
create index eche_import_by_time on eche_import (begun_at desc);
create index eche_import_open on eche_import (touched_at) where state = 'begun';

create table eche_staged (
  import uuid not null references eche_import,
  row integer not null,
  erasmus_code text not null,
  pic text not null,
  oid text,
  name text not null,
  country text not null,
  city text,
  street text,
  postcode text,
  website text,
  charter_from date,
  charter_to date,
  organisation uuid references organisation,
  primary key (import, row)
);
create index eche_staged_by_organisation on eche_staged (organisation);
create index eche_staged_by_code on eche_staged (import, erasmus_code);
create index eche_staged_by_pic on eche_staged (import, pic);

-- The report: what a list added, changed and no longer names, and what was odd in it, by row.
create table eche_report_line (
  id bigint generated always as identity primary key,
  import uuid not null references eche_import,
  kind text not null check (kind in ('added', 'changed', 'gone', 'oddity')),
  row integer,
  organisation uuid references organisation,
  erasmus_code text,
  name text,
  code text,
  field text,
  value text,
  -- By field: what stood there, what stands there now.
  changes jsonb
);
create index eche_report_line_by_kind on eche_report_line (import, kind, row, id);
create index eche_report_line_by_organisation on eche_report_line (organisation);

-- Lists are read by the deployment, never by one of its institutions.
alter table eche_import enable row level security;
alter table eche_import force row level security;
create policy of_the_deployment on eche_import using (current_institution() = '00000000-0000-0000-0000-000000000000');
alter table eche_staged enable row level security;
alter table eche_staged force row level security;
create policy of_the_deployment on eche_staged using (current_institution() = '00000000-0000-0000-0000-000000000000');
alter table eche_report_line enable row level security;
alter table eche_report_line force row level security;
create policy of_the_deployment on eche_report_line using (current_institution() = '00000000-0000-0000-0000-000000000000');
grant select, insert, update on eche_import to habita_app;
grant select, insert, update, delete on eche_staged to habita_app;
grant select, insert, update, delete on eche_report_line to habita_app;
