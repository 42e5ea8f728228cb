-- What an office says on its public pages, in its own words; dates, levels and lists are quoted from records.
create table page_text (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  page text not null check (page ~ '^[a-z][a-z0-9-]{0,39}(:[a-z0-9][a-z0-9.-]{0,79})?$'),
  language text not null check (language in ('en', 'it', 'fr')),
  -- Title, description and body as the public reads them, and as the office is writing them.
  live jsonb check (live ?& array['title', 'description', 'body']),
  draft jsonb check (draft ?& array['title', 'description', 'body']),
  published_at timestamptz,
  written_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, page, language),
  check ((live is null) = (published_at is null))
);
call tenant_table('page_text');

-- What a page said before, from when to when.
create table page_edition (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  page_text uuid not null references page_text,
  text jsonb not null,
  published_at timestamptz not null,
  superseded_at timestamptz not null
);
create index page_edition_of_page on page_edition (institution, page_text, superseded_at);
call tenant_table('page_edition', 'select, insert');
