-- What an office enforces and publishes: each rule is one record that page, form, mail, feed and network read.
create table academic_year (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  year text not null check (year ~ '^[0-9]{4}/[0-9]{4}$'),
  start_on date not null,
  end_on date not null check (end_on > start_on),
  revision integer not null default 1,
  unique (institution, year)
);
call tenant_table('academic_year');

create table academic_term (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  academic_year uuid not null references academic_year on delete cascade,
  -- EWP's notation is made of the year and these two: 2026/2027-1/2.
  number integer not null check (number between 1 and 9),
  total integer not null check (total between number and 9),
  term text check (term in ('winter', 'spring', 'year')),
  name jsonb not null check (name ? 'en'),
  start_on date not null,
  end_on date not null check (end_on > start_on),
  unique (academic_year, number)
);
create index academic_term_by_start on academic_term (institution, start_on);
call tenant_table('academic_term');

create table rule_record (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  kind text not null check (kind in (
    'deadline', 'window', 'issue', 'level', 'requirement', 'document-rule', 'checklist-item', 'transcript-rule', 'grading-rule',
    'offering', 'extension-rule', 'publication', 'statement', 'figure', 'amount', 'list', 'programme', 'session', 'contact',
    'activity', 'framework')),
  key text not null check (key ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  label jsonb check (label ? 'en'),
  -- The fields of its kind, in the shape that `record.ts` declares.
  content jsonb not null default '{}',
  -- How the office knows it: its own page, another publication, an example, an invention.
  origin jsonb not null,
  position integer not null default 0,
  withdrawn_at timestamptz,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, kind, key)
);
create index rule_record_in_order on rule_record (institution, kind, position, key);
call tenant_table('rule_record');

-- On which day a deadline falls: every academic year from … until …, or in one year only, which then wins over the rest.
create table deadline_day (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  record uuid not null references rule_record on delete cascade,
  from_year text check (from_year ~ '^[0-9]{4}/[0-9]{4}$'),
  until_year text check (until_year ~ '^[0-9]{4}/[0-9]{4}$'),
  one_year boolean not null default false,
  month_day text not null check (month_day ~ '^[0-9]{2}-[0-9]{2}$'),
  -- 0: the calendar year in which the academic year begins.
  year_offset integer not null check (year_offset between -1 and 1),
  due_time text not null default '23:59' check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  check (from_year <= until_year),
  check (not one_year or (from_year is not null and from_year = until_year))
);
create index deadline_day_of_record on deadline_day (institution, record, from_year);
call tenant_table('deadline_day');
