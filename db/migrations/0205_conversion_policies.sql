-- How a School or a course of study converts grades earned abroad in one academic year. A version never changes once it is published:
-- another takes its place, and the one before can still be read, since what was agreed before departure holds.
create table conversion_policy (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  -- For a unit with all its parts, or for one course of study; neither is the whole institution.
  unit uuid references unit,
  course_of_study uuid references course_of_study,
  academic_year text not null check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  version integer not null check (version > 0),
  state text not null default 'draft' check (state in ('draft', 'published', 'replaced', 'discarded')),
  selector text not null check (selector in ('average', 'median', 'median-or-min', 'max', 'min')),
  ties text not null check (ties in ('better', 'worse')),
  honours text not null check (honours in ('as-computed', 'only-for-honours', 'never')),
  -- Whether the fixed tables go before the distributions.
  fixed_first boolean not null default false,
  -- [{scale, partner, rows: [{from, to, home}]}]: for one partner, or for everybody who uses a scale.
  fixed jsonb not null default '[]' check (jsonb_typeof(fixed) = 'array'),
  decided_by text not null check (length(decided_by) between 1 and 300),
  drafted_at timestamptz not null,
  published_at timestamptz,
  revision integer not null default 1,
  unique (institution, id),
  check (unit is null or course_of_study is null),
  check ((state in ('published', 'replaced')) = (published_at is not null))
);
create unique index conversion_policy_version on conversion_policy
  (institution, coalesce(unit, course_of_study, institution), academic_year, version);
create unique index conversion_policy_published on conversion_policy
  (institution, coalesce(unit, course_of_study, institution), academic_year) where state = 'published';
create unique index conversion_policy_draft on conversion_policy
  (institution, coalesce(unit, course_of_study, institution), academic_year) where state = 'draft';
create index conversion_policy_in_order on conversion_policy (institution, academic_year desc, version desc, id);
create index conversion_policy_unit on conversion_policy (unit);
create index conversion_policy_course on conversion_policy (course_of_study);
call tenant_table('conversion_policy', 'select, insert, update');
