-- Mail that goes out: queue and ledger in one. Links in a text are paths in angle brackets; the address is put before them on the way out.
-- The institution may be the deployment itself, which sends the links to sign in.
create table message (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null,
  recipient text not null check (length(recipient) between 3 and 254),
  language text not null,
  subject text not null check (length(subject) between 1 and 200),
  text text not null,
  -- The file that it is about: an agreement, an account, …
  about uuid,
  -- Why it was written: the same cause writes only once.
  cause text,
  -- It opens a session to whoever reads it: its text is removed when it has gone out.
  discreet boolean not null default false,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'kept')),
  attempts integer not null default 0,
  queued_at timestamptz not null,
  -- When to try next, or until when a delivery that has begun may take.
  next_at timestamptz not null,
  settled_at timestamptz,
  problem text
);
create unique index message_once on message (institution, cause) where cause is not null;
create index message_due on message (institution, next_at) where state in ('queued', 'sending');
create index message_newest on message (institution, queued_at desc, id);
create index message_about on message (institution, about, queued_at desc);
call tenant_table('message', 'select, insert, update');
