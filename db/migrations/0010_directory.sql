-- Every organisation there is, shared by the whole deployment: institutions of higher education and all others.
create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('higher-education', 'municipality', 'company', 'association', 'public-body', 'network', 'research', 'other')),
  name text not null check (length(name) between 1 and 300),
  names jsonb not null default '{}',
  country text not null check (country ~ '^[A-Z]{2}$'),
  city text,
  street text,
  postcode text,
  website text,
  erasmus_code text unique,
  pic text unique,
  oid text unique,
  schac text unique,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- The Commission's list: named by the newest one, no longer named, or never.
  charter text not null default 'never' check (charter in ('listed', 'gone', 'never')),
  charter_from date,
  charter_to date,
  searchable text generated always as (folded(name || ' ' || coalesce(city, '') || ' ' || coalesce(erasmus_code, '') || ' ' || coalesce(names::text, ''))) stored,
  revision integer not null default 1
);
create index organisation_search on organisation using gin (searchable gin_trgm_ops);
create index organisation_by_country on organisation (country, name);
grant select, insert, update on organisation to habita_app;
