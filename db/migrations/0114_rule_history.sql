-- What a rule said before it was worded anew, one row for each version that was replaced: who changed what is read from here and the facts.
create table rule_version (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  record uuid not null references rule_record on delete cascade,
  revision integer not null,
  label jsonb check (label ? 'en'),
  content jsonb not null,
  -- Since when it said so.
  since timestamptz not null,
  unique (record, revision)
);
create index rule_version_of_record on rule_version (institution, record, revision);
call tenant_table('rule_version', 'select, insert, delete');

-- Who wants to be written to when a deadline is moved.
create table rule_follower (
  institution uuid not null references institution,
  record uuid not null references rule_record on delete cascade,
  account uuid not null references account,
  since timestamptz not null,
  primary key (institution, record, account)
);
create index rule_follower_of_account on rule_follower (account);
create index rule_follower_of_record on rule_follower (record);
call tenant_table('rule_follower', 'select, insert, delete');
