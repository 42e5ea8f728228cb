-- A file as it was uploaded, once per institution however often it is sent; it goes when no import needs it any more.
create table import_file (
  institution uuid not null references institution,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  bytes integer not null check (bytes > 0 and bytes = octet_length(content)),
  kept_at timestamptz not null,
  primary key (institution, hash)
);
alter table import_file alter column content set storage external;
call tenant_table('import_file', 'select, insert, delete');

-- One list that an office brings along, on its way from the file to the records.
create table import (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  state text not null default 'uploaded' check (state in ('uploaded', 'mapped', 'checked', 'confirmed', 'applied', 'discarded')),
  file_name text not null check (length(file_name) between 1 and 200 and file_name !~ '[[:cntrl:]/\\]'),
  file_hash text,
  headers jsonb not null check (jsonb_typeof(headers) = 'array'),
  -- The same list sent again is known by its headers, in whatever order.
  list text not null check (list ~ '^[0-9a-f]{64}$'),
  header_row integer not null check (header_row > 0),
  sample jsonb not null default '[]',
  rows integer not null check (rows > 0),
  mapping jsonb,
  -- Counts how often its rows were laid out; only the newest run may go on.
  run integer not null default 0,
  staged integer not null default 0,
  checked integer not null default 0,
  counts jsonb,
  leave_out boolean not null default false,
  refusal jsonb,
  begun_by uuid references account,
  confirmed_by uuid references account,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  ended_at timestamptz,
  revision integer not null default 1,
  unique (institution, id),
  foreign key (institution, file_hash) references import_file (institution, hash),
  check ((state in ('uploaded', 'discarded')) or mapping is not null),
  check ((state in ('applied', 'discarded')) = (ended_at is not null))
);
create index import_by_time on import (institution, begun_at desc, id);
create index import_by_list on import (institution, kind, list, ended_at desc);
create index import_by_file on import (institution, file_hash);
create index import_to_mind on import (institution, touched_at) where state in ('mapped', 'confirmed') or file_hash is not null;
create index import_by_beginner on import (begun_by);
create index import_by_confirmer on import (confirmed_by);
call tenant_table('import');

-- The rows of a file, and what each would change. Nothing of them is seen outside of the import until it is applied.
create table import_row (
  id bigint generated always as identity primary key,
  institution uuid not null references institution,
  import uuid not null,
  -- As a person sees it in Excel; empty for what an earlier file had and this one has not.
  row integer check (row > 0),
  cells jsonb not null default '[]',
  corrected jsonb not null default '{}',
  -- What merged cells above say, by column.
  filled jsonb not null default '{}',
  odd jsonb not null default '[]',
  key text check (length(key) <= 400),
  -- The first row of the same key.
  record integer,
  rank smallint not null default 0,
  label text not null default '',
  outcome text check (outcome in ('new', 'changed', 'unchanged', 'problem', 'gone')),
  noted boolean not null default false,
  open boolean not null default false,
  problems jsonb not null default '[]',
  questions jsonb not null default '[]',
  changes jsonb not null default '{}',
  subject uuid,
  revision integer not null default 1,
  unique (institution, import, row),
  check ((row is null) = (outcome is not null and outcome = 'gone')),
  foreign key (institution, import) references import (institution, id) on delete cascade
);
create index import_row_by_record on import_row (institution, import, rank, record);
create index import_row_pending on import_row (institution, import, rank, record) where outcome is null;
create index import_row_by_key on import_row (institution, import, key);
create index import_row_by_outcome on import_row (institution, import, outcome, row, id);
call tenant_table('import_row');

-- What the office put in the place of a cell; it stays when the columns are mapped anew.
create table import_correction (
  institution uuid not null references institution,
  import uuid not null,
  row integer not null,
  col integer not null check (col >= 0),
  cell text not null check (length(cell) <= 10000),
  primary key (institution, import, row, col),
  foreign key (institution, import) references import (institution, id) on delete cascade
);
call tenant_table('import_correction');

-- What a person said that a text means: asked once, known for every later file.
create table import_meaning (
  institution uuid not null references institution,
  domain text not null check (domain ~ '^[a-z][a-z-]{1,39}$'),
  -- Without accents, case and punctuation.
  written text not null check (length(written) between 1 and 400),
  meaning text not null check (length(meaning) between 1 and 200),
  decided_by uuid references account,
  decided_at timestamptz not null,
  primary key (institution, domain, written)
);
create index import_meaning_by_account on import_meaning (decided_by);
call tenant_table('import_meaning');

-- Which records came by which list, so that the next file of it can say what it no longer has.
create table import_subject (
  institution uuid not null references institution,
  kind text not null,
  list text not null,
  key text not null check (length(key) <= 400),
  label text not null default '',
  subject uuid not null,
  import uuid not null,
  row integer not null,
  primary key (institution, kind, list, key),
  foreign key (institution, import) references import (institution, id)
);
create index import_subject_by_import on import_subject (institution, import);
call tenant_table('import_subject');
