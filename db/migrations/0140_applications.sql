-- What a nominated student hands in to be admitted: one application for each nomination.
create table application (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  nomination uuid not null,
  -- Whose it is, from the moment at which the student has taken it up.
  account uuid references account,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'admitted', 'refused', 'withdrawn')),
  -- What the office wrote when it returned or refused it.
  remark text check (length(remark) <= 2000),
  -- Longer than the rulebook gives everybody, and why.
  extended_until timestamptz,
  extended_because text check (length(extended_because) between 1 and 1000),
  -- The form as it was last printed to be signed, and the answers that it shows.
  printed_document uuid references document,
  printed_of text check (printed_of ~ '^[0-9a-f]{64}$'),
  printed_asked_at timestamptz,
  letter_document uuid references document,
  -- Of the last reminder: for which instant, and how many days before it.
  reminded_for timestamptz,
  reminded_days integer,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, nomination),
  check ((extended_until is null) = (extended_because is null)),
  check ((printed_document is null) = (printed_of is null)),
  check (state not in ('submitted', 'returned', 'admitted') or submitted_at is not null),
  foreign key (institution, nomination) references nomination (institution, id)
);
create index application_by_account on application (account);
create index application_newest on application (institution, changed_at desc, id);
create index application_by_state on application (institution, state, changed_at desc, id);
create index application_printed on application (printed_document);
create index application_letter on application (letter_document);
call tenant_table('application', 'select, insert, update');

-- The answers of one step of the form, as they were typed: what is wrong with them is said, never a reason to lose them.
create table application_step (
  institution uuid not null references institution,
  application uuid not null,
  step text not null check (step in ('personal', 'contact', 'home', 'stay', 'languages', 'needs')),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  revision integer not null default 1,
  saved_at timestamptz not null,
  primary key (institution, application, step),
  foreign key (institution, application) references application (institution, id)
);
call tenant_table('application_step', 'select, insert, update');

-- What was handed in for a requirement of the rulebook, and what the office found when it looked at it.
create table application_paper (
  institution uuid not null references institution,
  application uuid not null,
  -- The key of the requirement.
  requirement text not null check (requirement ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  document uuid not null references document,
  -- Of a copy of the printed form: the very file, that file with something added at its end, or another one.
  trace text check (trace in ('unsigned', 'added-to', 'other')),
  -- Which answers the printed form showed that was signed.
  answers_of text check (answers_of ~ '^[0-9a-f]{64}$'),
  finding text check (finding in ('in-order', 'faulty')),
  faults text[] not null default '{}' check (faults <@ array['unsigned', 'unstamped', 'handwritten', 'altered', 'unreadable', 'other']),
  note text check (length(note) <= 1000),
  given_at timestamptz not null,
  primary key (institution, application, requirement),
  check ((finding is not distinct from 'faulty') = (cardinality(faults) > 0)),
  foreign key (institution, application) references application (institution, id)
);
create index application_paper_document on application_paper (document);
call tenant_table('application_paper', 'select, insert, update');

-- One-time links by which students take up their application. The secret exists only from the moment the mail is written.
create table application_link (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  application uuid not null,
  asked_at timestamptz not null,
  secret_hash text unique,
  expires_at timestamptz,
  used_at timestamptz,
  check ((secret_hash is null) = (expires_at is null)),
  foreign key (institution, application) references application (institution, id)
);
create index application_link_by_application on application_link (institution, application);
create index application_link_by_age on application_link (institution, asked_at);
call tenant_table('application_link');
