-- Documents that an office has issued. Whoever holds one can ask whether it is ours, whole, and still valid.
create table issued_document (
  institution uuid not null references institution,
  -- Crockford's letters and digits: none that could be taken for another.
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  document uuid not null references document,
  -- The file of the office that it is about, and the fact by which it came to be issued: the same fact issues nothing twice.
  subject uuid not null,
  because bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  title jsonb not null check (title ? 'en'),
  issued_to text not null check (length(issued_to) between 1 and 300),
  issued_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text check (length(withdrawn_because) <= 500),
  replaced_by text,
  primary key (institution, code),
  foreign key (institution, replaced_by) references issued_document (institution, code),
  check (withdrawn_because is null or withdrawn_at is not null)
);
create unique index issued_document_once on issued_document (institution, because, subject);
create index issued_document_by_hash on issued_document (institution, hash);
create index issued_document_by_subject on issued_document (institution, subject, issued_at);
create index issued_document_by_document on issued_document (document);
create index issued_document_replaced on issued_document (institution, replaced_by);
call tenant_table('issued_document', 'select, insert, update');
