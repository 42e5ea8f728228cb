-- Somebody who volunteers to help those who arrive.
create table buddy (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  account uuid not null references account,
  languages text[] not null check (cardinality(languages) > 0),
  about text check (length(about) <= 1000),
  -- How many students at the most at a time.
  most integer not null check (most between 1 and 10),
  volunteered_at timestamptz not null,
  paused_at timestamptz,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, account)
);
create index buddy_by_account on buddy (account);
call tenant_table('buddy', 'select, insert, update');

create table buddy_request (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  stay uuid not null,
  state text not null default 'asked' check (state in ('asked', 'matched', 'ended')),
  languages text[] not null check (cardinality(languages) > 0),
  interests text check (length(interests) <= 1000),
  buddy uuid,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, stay),
  check (state <> 'matched' or buddy is not null),
  check (state <> 'asked' or buddy is null),
  foreign key (institution, stay) references stay (institution, id),
  foreign key (institution, buddy) references buddy (institution, id)
);
create index buddy_request_by_state on buddy_request (institution, state, asked_at, id);
create index buddy_request_of_buddy on buddy_request (institution, buddy);
call tenant_table('buddy_request', 'select, insert, update');
