-- What a file contains, once per institution however often it is attached.
create table stored_file (
  institution uuid not null references institution,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  bytes integer not null check (bytes between 1 and 20971520 and bytes = octet_length(content)),
  format text not null check (format in ('pdf', 'docx', 'odt', 'xlsx', 'png', 'jpeg', 'txt')),
  stored_at timestamptz not null,
  primary key (institution, hash)
);
alter table stored_file alter column content set storage external;
call tenant_table('stored_file', 'select, insert, delete');

-- A file as it lies in a case: its name, what it is, which version of it.
create table document (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  -- The file of the office (an agreement, later a mobility) that it belongs to; its permission is that file's.
  subject uuid not null,
  about text not null check (about ~ '^[a-z][a-z-]{1,39}$'),
  kind text not null check (kind in ('draft', 'annex', 'resolution', 'signed-copy', 'letter', 'other')),
  name text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]/\\]'),
  hash text not null,
  version integer not null default 1 check (version > 0),
  replaces uuid references document,
  added_by uuid references account,
  added_at timestamptz not null,
  removed_at timestamptz,
  foreign key (institution, hash) references stored_file
);
create index document_of_subject on document (institution, subject, added_at);
create index document_by_hash on document (institution, hash);
create unique index document_replaced_once on document (replaces) where replaces is not null;
create index document_by_account on document (added_by);
call tenant_table('document', 'select, insert, update');
