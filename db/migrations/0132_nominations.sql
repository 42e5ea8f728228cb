-- A student whom one university proposes to another for a stay. The fields are those of the network's `student-mobility`.
create table nomination (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  direction text not null check (direction in ('incoming', 'outgoing')),
  -- Given by the sender, and with the sender the identity of the mobility everywhere. Ours where the sender has no system of its own.
  omobility_id text not null check (omobility_id ~ '^[!-~]{1,64}$'),
  -- Whose server keeps the nomination and answers for its state.
  keeper text not null check (keeper in ('ours', 'theirs')),
  -- Another one whenever, and only when, what is proposed changes.
  proposal_id text not null check (proposal_id ~ '^[!-~]{1,64}$'),
  version integer not null default 1,
  partner uuid not null references organisation,
  agreement uuid not null,
  condition uuid not null,
  units uuid[] not null default '{}',
  given_names text not null check (length(given_names) between 1 and 120),
  family_name text not null check (length(family_name) between 1 and 120),
  esi text check (length(esi) <= 255),
  birth_date date not null,
  nationality text not null check (nationality ~ '^[A-Z]{2}$'),
  gender integer not null default 0 check (gender in (0, 1, 2, 9)),
  email text not null check (length(email) between 3 and 254),
  -- In which the student is written to, where it is known.
  language text check (language in ('en', 'it', 'fr')),
  academic_year text not null check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  term text not null check (term in ('winter', 'spring', 'year')),
  sending_term text check (sending_term ~ '^[0-9]{4}/[0-9]{4}-[1-9]/[1-9]$'),
  non_standard boolean not null default false,
  activity_type text not null default 'student-studies' check (activity_type in ('student-studies')),
  activity_attributes text not null default 'long-term' check (activity_attributes in ('long-term', 'short-term-blended', 'short-term-doctoral')),
  agreement_isced text check (agreement_isced ~ '^[0-9]{4}$'),
  nominee_isced text not null check (nominee_isced ~ '^[0-9]{4}$'),
  eqf_level integer not null check (eqf_level between 1 and 8),
  months numeric(4, 1) not null check (months > 0 and months <= 24),
  course_of_study uuid references course_of_study,
  skill_language text,
  skill_level text check (skill_level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  -- Read by the staff of both sides, never by the student.
  comment text check (length(comment) <= 2000),
  state text not null default 'pending' check (state in ('pending', 'correction-asked', 'approving', 'approved', 'superseded', 'rejecting', 'rejected', 'cancelled')),
  -- What the receiving office wrote when it asked for a correction or refused.
  answer text check (length(answer) <= 2000),
  late boolean not null default false,
  -- Why it is considered though it came late, or though no place was left.
  admitted_because text check (length(admitted_because) between 1 and 1000),
  -- Decided, and the sender has not been written to yet.
  untold_since timestamptz,
  nominated_at timestamptz not null,
  decided_at timestamptz,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, partner, omobility_id),
  check (admitted_because is null or late or direction = 'incoming'),
  check ((state in ('correction-asked', 'rejected')) <= (answer is not null)),
  foreign key (institution, agreement) references agreement (institution, id),
  foreign key (institution, condition) references agreement_condition (institution, id)
);
create unique index nomination_once on nomination (institution, partner, academic_year, term, lower(email))
  where state not in ('rejected', 'cancelled', 'superseded');
create index nomination_newest on nomination (institution, direction, nominated_at desc, id);
create index nomination_by_state on nomination (institution, direction, state, nominated_at, id);
create index nomination_by_student on nomination (institution, direction, family_name collate "und-x-icu", given_names collate "und-x-icu", id);
create index nomination_by_term on nomination (institution, direction, academic_year, term, nominated_at desc, id);
create index nomination_by_partner on nomination (institution, partner, nominated_at desc, id);
create index nomination_by_condition on nomination (institution, condition, academic_year);
create index nomination_by_agreement on nomination (institution, agreement);
create index nomination_organisation on nomination (partner);
create index nomination_course on nomination (course_of_study);
create index nomination_untold on nomination (institution, untold_since) where untold_since is not null;
call tenant_table('nomination', 'select, insert, update');

-- What was proposed, each time that it changed: for reading one version beside the other.
create table nomination_version (
  institution uuid not null references institution,
  nomination uuid not null,
  number integer not null,
  proposal_id text not null,
  content jsonb not null,
  proposed_at timestamptz not null,
  primary key (institution, nomination, number),
  foreign key (institution, nomination) references nomination (institution, id)
);
call tenant_table('nomination_version', 'select, insert');
