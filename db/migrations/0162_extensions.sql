-- A student asks to stay longer than was agreed; the promoter authorises it, or not.
create table extension (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  stay uuid not null,
  state text not null default 'asked' check (state in ('asked', 'authorised', 'declined', 'withdrawn')),
  until date not null,
  reason text not null check (length(reason) between 3 and 2000),
  answer text check (length(answer) between 1 and 2000),
  -- Who authorised it, where an officer recorded it for somebody without an account here.
  promoter text check (length(promoter) between 1 and 200),
  asked_at timestamptz not null,
  decided_at timestamptz,
  revision integer not null default 1,
  unique (institution, id),
  check ((decided_at is null) = (state = 'asked')),
  foreign key (institution, stay) references stay (institution, id)
);
create unique index extension_asked_once on extension (institution, stay) where state = 'asked';
create index extension_of_stay on extension (institution, stay, asked_at);
call tenant_table('extension', 'select, insert, update');
