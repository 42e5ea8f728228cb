-- A room or flat that the accommodation service offers to students, for so many at once, between two days.
create table dwelling (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) between 1 and 300),
  kind text not null check (kind in ('single-room', 'shared-room', 'flat')),
  places integer not null check (places between 1 and 500),
  -- In the smallest unit of the currency; the rent is for a month.
  rent integer not null check (rent >= 0),
  deposit integer not null check (deposit >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  from_on date not null,
  until_on date not null,
  notes text check (length(notes) <= 2000),
  offered_at timestamptz not null,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  unique (institution, id),
  check (until_on >= from_on)
);
create index dwelling_by_rent on dwelling (institution, rent, id);
call tenant_table('dwelling', 'select, insert, update');

-- What one student asks for, gets, pays and gives back. One for each stay; who was refused or has withdrawn may ask again.
create table lodging (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  stay uuid not null,
  state text not null default 'asked' check (state in ('asked', 'allocated', 'moved-in', 'moved-out', 'settled', 'refused', 'withdrawn')),
  from_on date not null,
  until_on date not null,
  kind text check (kind in ('single-room', 'shared-room', 'flat')),
  -- The highest rent a month that the student would pay, in the smallest unit.
  most_rent integer check (most_rent >= 0),
  wishes text check (length(wishes) <= 1500),
  dwelling uuid,
  answer text check (length(answer) <= 1000),
  deposit_paid_on date,
  keys_given_on date,
  keys_back_on date,
  deposit_back_on date,
  -- Of the deposit, what was not given back, and why.
  withheld integer check (withheld > 0),
  withheld_because text check (length(withheld_because) between 1 and 1000),
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, stay),
  check (until_on > from_on),
  check ((dwelling is not null) = (state in ('allocated', 'moved-in', 'moved-out', 'settled'))),
  check ((keys_given_on is not null) = (state in ('moved-in', 'moved-out', 'settled'))),
  check ((keys_back_on is not null) = (state in ('moved-out', 'settled'))),
  check ((withheld is null) = (withheld_because is null)),
  foreign key (institution, stay) references stay (institution, id),
  foreign key (institution, dwelling) references dwelling (institution, id)
);
create index lodging_by_state on lodging (institution, state, asked_at, id);
create index lodging_of_dwelling on lodging (institution, dwelling);
call tenant_table('lodging', 'select, insert, update');
