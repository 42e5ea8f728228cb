-- What a department teaches, whenever it does: EWP's learning opportunity specification.
create table course (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  -- A specification never changes its kind (EWP Courses); its identifier begins with it.
  kind text not null default 'course' check (kind in ('module', 'course', 'class')),
  code text not null check (length(code) between 1 and 40),
  unit uuid not null references unit,
  title jsonb not null check (title ? 'en'),
  -- European Qualifications Framework: 5 short cycle, 6 first, 7 second, 8 third.
  level integer not null check (level between 5 and 8),
  -- ISCED-F 2013, four digits.
  field text check (field ~ '^[0-9]{4}$'),
  prerequisites jsonb check (prerequisites ? 'en'),
  description jsonb check (description ? 'en'),
  -- Invented to try the system; said to everybody.
  example boolean not null default false,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, code),
  unique (institution, id)
);
create index course_by_unit on course (institution, unit);
create index course_unit on course (unit);
call tenant_table('course', 'select, insert, update');

-- A course as it is held in one academic year and term: EWP's learning opportunity instance.
create table course_instance (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  course uuid not null,
  academic_year text not null check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  -- EWP's term: 1/2 is the first of two, 1/1 the whole year.
  term integer not null check (term between 1 and 9),
  terms integer not null check (terms between term and 9),
  -- Tells groups of one year apart; empty where there is one. Together with the year it is how a list knows the instance again.
  section text not null default '' check (length(section) <= 20),
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'published', 'withdrawn')),
  -- Learning agreements take two decimals.
  credits numeric(5, 2) not null check (credits >= 0),
  -- EWP: exactly one language, or nothing said.
  language text check (language ~ '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'),
  teachers text[] not null default '{}' check (cardinality(teachers) <= 20),
  -- Kept for exchange students; nothing where nobody counts them.
  places integer check (places between 0 and 10000),
  hours integer check (hours between 0 and 5000),
  -- The key of a special programme of the rulebook.
  programme text check (length(programme) <= 80),
  starts_on date,
  ends_on date,
  slots jsonb not null default '[]' check (jsonb_typeof(slots) = 'array'),
  approved_on date,
  resolution text check (length(resolution) <= 120),
  published_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) <= 1000),
  changed_at timestamptz not null,
  revision integer not null default 1,
  -- From the course, so that a search reads one table.
  code text not null,
  unit uuid not null references unit,
  title jsonb not null,
  level integer not null,
  field text collate "C",
  name_en text not null generated always as (left(title ->> 'en', 300)) stored,
  name_it text not null generated always as (left(coalesce(title ->> 'it', title ->> 'en'), 300)) stored,
  name_fr text not null generated always as (left(coalesce(title ->> 'fr', title ->> 'en'), 300)) stored,
  unique (institution, course, academic_year, section),
  unique (institution, id),
  foreign key (institution, course) references course (institution, id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  check ((state in ('approved', 'published')) <= (approved_on is not null)),
  check ((state = 'published') <= (published_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
create index course_instance_unit on course_instance (unit);
create index course_instance_by_unit on course_instance (institution, academic_year, unit, state, id);
create index course_instance_by_language on course_instance (institution, academic_year, language, state, id);
create index course_instance_by_field on course_instance (institution, academic_year, field, id);
create index course_instance_by_programme on course_instance (institution, academic_year, programme, id) where programme is not null;
create index course_instance_by_code on course_instance (institution, academic_year, code, id);
create index course_instance_by_change on course_instance (institution, academic_year, changed_at, id);
create index course_instance_in_state on course_instance (institution, state, academic_year, unit);
create index course_instance_by_name_en on course_instance (institution, academic_year, name_en collate "und-x-icu", id);
create index course_instance_by_name_it on course_instance (institution, academic_year, name_it collate "und-x-icu", id);
create index course_instance_by_name_fr on course_instance (institution, academic_year, name_fr collate "und-x-icu", id);
call tenant_table('course_instance', 'select, insert, update');

-- The words by which an instance is found: of its code, its titles and its teachers. A comparison of ranges can use the index under
-- row-level security, which a pattern or a full-text match cannot.
create table course_word (
  institution uuid not null references institution,
  academic_year text not null,
  word text collate "C" not null,
  instance uuid not null,
  primary key (institution, academic_year, word, instance),
  foreign key (institution, instance) references course_instance (institution, id)
);
create index course_word_by_instance on course_word (institution, instance, word);
call tenant_table('course_word', 'select, insert, delete');

create function course_words(code text, title jsonb, teachers text[]) returns setof text language sql immutable as $$
  select distinct left(word, 40) from regexp_split_to_table(
    folded(code || ' ' || texts_of(title) || ' ' || array_to_string(teachers, ' ')), '[[:space:][:punct:]’‘“”«»–—…·]+') word
  where word <> ''
$$;
create function course_words_added() returns trigger language plpgsql as $$
begin
  insert into course_word (institution, academic_year, word, instance)
    select a.institution, a.academic_year, w.word, a.id from added a, lateral course_words(a.code, a.title, a.teachers) w(word);
  return null;
end $$;
create function course_words_changed() returns trigger language plpgsql as $$
begin
  delete from course_word w using added a join gone g on g.id = a.id
    where (g.code, g.title, g.teachers) is distinct from (a.code, a.title, a.teachers) and w.institution = a.institution and w.instance = a.id;
  insert into course_word (institution, academic_year, word, instance)
    select a.institution, a.academic_year, w.word, a.id from added a join gone g on g.id = a.id, lateral course_words(a.code, a.title, a.teachers) w(word)
    where (g.code, g.title, g.teachers) is distinct from (a.code, a.title, a.teachers);
  return null;
end $$;
create trigger course_words_added after insert on course_instance referencing new table as added for each statement execute function course_words_added();
create trigger course_words_changed after update on course_instance referencing new table as added old table as gone for each statement execute function course_words_changed();

-- How many instances there are of each kind: for counts, for the choices of filters, and for what waits in a department.
create table course_tally (
  institution uuid not null references institution,
  academic_year text not null,
  unit uuid not null references unit,
  state text not null,
  term integer not null,
  terms integer not null,
  language text not null,
  level integer not null,
  n integer not null check (n >= 0),
  primary key (institution, academic_year, unit, state, term, terms, language, level)
);
create index course_tally_unit on course_tally (unit);
call tenant_table('course_tally', 'select, insert, update');

create function course_tally_added() returns trigger language plpgsql as $$
begin
  insert into course_tally as t (institution, academic_year, unit, state, term, terms, language, level, n)
    select institution, academic_year, unit, state, term, terms, coalesce(language, ''), level, count(*) from added
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (institution, academic_year, unit, state, term, terms, language, level) do update set n = t.n + excluded.n;
  return null;
end $$;
create function course_tally_changed() returns trigger language plpgsql as $$
begin
  insert into course_tally as t (institution, academic_year, unit, state, term, terms, language, level, n)
    select institution, academic_year, unit, state, term, terms, coalesce(language, ''), level, 0 from added
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict do nothing;
  update course_tally t set n = t.n + c.change from (
    select institution, academic_year, unit, state, term, terms, language, level, sum(change)::integer change from (
      select institution, academic_year, unit, state, term, terms, coalesce(language, '') language, level, 1 change from added
      union all select institution, academic_year, unit, state, term, terms, coalesce(language, ''), level, -1 from gone) d
    group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(change) <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8) c
  where t.institution = c.institution and t.academic_year = c.academic_year and t.unit = c.unit and t.state = c.state and t.term = c.term
    and t.terms = c.terms and t.language = c.language and t.level = c.level;
  return null;
end $$;
create trigger course_tally_added after insert on course_instance referencing new table as added for each statement execute function course_tally_added();
create trigger course_tally_changed after update on course_instance referencing new table as added old table as gone for each statement execute function course_tally_changed();
