-- The stay of an admitted student, one for each application: what the network calls the receiving side's view of a mobility (imobilities 2).
create table stay (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  application uuid not null,
  state text not null default 'expected' check (state in ('expected', 'arrived', 'left', 'ended', 'absent', 'cancelled')),
  -- Planned by the application, moved by student or office: dates of the checklists are counted from these until the actual ones are known.
  arrives_on date,
  leaves_on date,
  -- Until when the stay was agreed at the most: by the application, then by extensions.
  agreed_until date,
  -- The actual ones, as the network publishes them (actual-arrival-date, actual-departure-date), and what is said to the home university with them.
  arrived_on date,
  left_on date,
  comment text check (length(comment) between 1 and 2000),
  -- Why it ends before the planned day.
  early_because text check (length(early_because) between 1 and 1000),
  -- Why it was ended with something left open, or why the student did not come.
  ended_because text check (length(ended_because) between 1 and 1000),
  -- The certificates that hold now.
  arrival_document uuid references document,
  attendance_document uuid references document,
  -- Of the last reminder: for which last day, and how many days before it; 0 when it had passed.
  reminded_on date,
  reminded_days integer,
  opened_at timestamptz not null,
  ended_at timestamptz,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, application),
  check (leaves_on is null or arrives_on is null or leaves_on >= arrives_on),
  check ((arrived_on is not null) = (state in ('arrived', 'left', 'ended'))),
  check ((left_on is not null) = (state in ('left', 'ended'))),
  -- EWP imobilities IM-6: the departure is not before the arrival.
  check (left_on >= arrived_on),
  check ((ended_at is not null) = (state in ('ended', 'absent', 'cancelled'))),
  foreign key (institution, application) references application (institution, id)
);
create index stay_newest on stay (institution, changed_at desc, id);
create index stay_by_state on stay (institution, state, changed_at desc, id);
create index stay_by_arrival on stay (institution, (coalesce(arrived_on, arrives_on)), id);
create index stay_by_departure on stay (institution, (coalesce(left_on, leaves_on)), id);
create index stay_arrival_document on stay (arrival_document);
create index stay_attendance_document on stay (attendance_document);
call tenant_table('stay', 'select, insert, update');

-- What was confirmed of the rulebook's checklists. What is open is not kept: it follows from the rulebook.
create table stay_item (
  institution uuid not null references institution,
  stay uuid not null,
  -- The key of the checklist item.
  item text not null check (item ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  note text check (length(note) <= 1000),
  confirmed_at timestamptz not null,
  primary key (institution, stay, item),
  foreign key (institution, stay) references stay (institution, id)
);
call tenant_table('stay_item', 'select, insert, delete');
