-- What the home university gets to know of a stay's results: one transcript for each mobility.
create table transcript (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  nomination uuid not null,
  state text not null default 'collecting' check (state in ('collecting', 'ready', 'issued', 'correcting', 'withdrawn', 'cancelled')),
  -- Of the newest issued one.
  version integer not null default 0 check (version >= 0),
  -- Why it is corrected, or why it was withdrawn.
  reason text check (length(reason) between 1 and 1000),
  -- When the last result was known: five weeks are counted from then.
  results_on date,
  opened_at timestamptz not null,
  issued_at timestamptz,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, nomination),
  check ((state in ('correcting', 'withdrawn')) = (reason is not null)),
  check ((version = 0) = (issued_at is null)),
  check (state not in ('issued', 'correcting', 'withdrawn') or version > 0),
  foreign key (institution, nomination) references nomination (institution, id)
);
create index transcript_newest on transcript (institution, changed_at desc, id);
create index transcript_by_state on transcript (institution, state, changed_at desc, id);
call tenant_table('transcript', 'select, insert, update');

-- The result of one course. What stands on the transcript is the final learning agreement; here is only what was reached in it.
create table transcript_result (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  transcript uuid not null,
  origin text not null check (origin in ('agreement', 'language-course', 'extra')),
  -- Of the learning agreement, through all its versions.
  component uuid,
  instance uuid,
  los_id text check (length(los_id) <= 64),
  loi_id text check (length(loi_id) <= 64),
  code text not null check (length(code) between 1 and 60),
  title jsonb not null check (title ? 'en'),
  academic_year text check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  term integer check (term between 1 and 9),
  terms integer check (terms between term and 9),
  credits numeric(5, 2) not null check (credits >= 0),
  language text check (language ~ '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'),
  field text check (field ~ '^[0-9]{2,4}$'),
  outcome text not null check (outcome in ('passed', 'failed', 'not-taken')),
  grade text check (length(grade) between 1 and 20),
  taken_on date,
  recorded_at timestamptz not null,
  check ((origin = 'agreement') = (component is not null)),
  check ((outcome = 'passed') <= (grade is not null)),
  check ((outcome = 'not-taken') <= (grade is null)),
  foreign key (institution, transcript) references transcript (institution, id),
  foreign key (institution, instance) references course_instance (institution, id)
);
create unique index transcript_result_once on transcript_result (institution, transcript, component) where component is not null;
create unique index transcript_result_other on transcript_result (institution, transcript, lower(code), coalesce(academic_year, ''), coalesce(term, 0))
  where component is null;
create index transcript_result_by_course on transcript_result (institution, instance) where instance is not null;
call tenant_table('transcript_result');

-- What was issued, whole and for ever: PDF and the network's messages are made of this.
create table transcript_version (
  institution uuid not null references institution,
  transcript uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  -- Why it took the place of the one before.
  correction text check (length(correction) between 1 and 1000),
  issued_at timestamptz not null,
  -- Set when the PDF is there; its code verifies it.
  document uuid references document,
  code text,
  primary key (institution, transcript, number),
  check ((number = 1) <= (correction is null)),
  check ((document is null) = (code is null)),
  foreign key (institution, transcript) references transcript (institution, id)
);
create index transcript_version_document on transcript_version (document);
call tenant_table('transcript_version', 'select, insert, update');

-- An office's sheet of grades: rows are looked at and put right on the page, and each goes its own way. Kept for a few weeks.
create table grade_sheet (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  file_name text not null check (length(file_name) between 1 and 200),
  begun_at timestamptz not null,
  unique (institution, id)
);
create index grade_sheet_by_age on grade_sheet (institution, begun_at desc);
call tenant_table('grade_sheet');

create table grade_sheet_row (
  institution uuid not null references institution,
  sheet uuid not null,
  -- As a person sees it in Excel.
  row integer not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  state text not null default 'open' check (state in ('open', 'recorded', 'left-out')),
  transcript uuid,
  primary key (institution, sheet, row),
  check ((state = 'recorded') = (transcript is not null)),
  foreign key (institution, sheet) references grade_sheet (institution, id) on delete cascade,
  foreign key (institution, transcript) references transcript (institution, id)
);
create index grade_sheet_row_recorded on grade_sheet_row (institution, transcript) where transcript is not null;
call tenant_table('grade_sheet_row');
