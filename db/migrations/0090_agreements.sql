-- What an office calls a type of agreement, and whether it concludes such agreements.
create table agreement_type (
  institution uuid not null references institution,
  type text not null check (type in ('memorandum', 'letter-of-intent', 'framework-agreement', 'implementing-protocol', 'erasmus', 'bilateral', 'double-degree', 'delocalised-degree', 'cotutelle', 'research', 'strategic-partnership', 'consortium', 'bci-quebec', 'erasmus-mundus')),
  name jsonb not null check (name ? 'en'),
  description jsonb,
  position integer not null default 0,
  offered boolean not null default true,
  revision integer not null default 1,
  primary key (institution, type)
);
call tenant_table('agreement_type');

-- How agreements of a type come about. A version is never changed: agreements under way keep theirs.
create table procedure (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  type text not null check (type in ('memorandum', 'letter-of-intent', 'framework-agreement', 'implementing-protocol', 'erasmus', 'bilateral', 'double-degree', 'delocalised-degree', 'cotutelle', 'research', 'strategic-partnership', 'consortium', 'bci-quebec', 'erasmus-mundus')),
  version integer not null check (version > 0),
  name jsonb not null check (name ? 'en'),
  description jsonb,
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) > 0),
  example boolean not null default false,
  designed_at timestamptz not null,
  unique (institution, type, version)
);
call tenant_table('procedure', 'select, insert');

-- The last number given in a year, for agreements whose office gives none of its own.
create table agreement_number (
  institution uuid not null references institution,
  year integer not null,
  last integer not null,
  primary key (institution, year)
);
call tenant_table('agreement_number', 'select, insert, update');

create table agreement (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  code text not null check (length(code) between 1 and 60),
  type text not null check (type in ('memorandum', 'letter-of-intent', 'framework-agreement', 'implementing-protocol', 'erasmus', 'bilateral', 'double-degree', 'delocalised-degree', 'cotutelle', 'research', 'strategic-partnership', 'consortium', 'bci-quebec', 'erasmus-mundus')),
  state text not null default 'draft' check (state in ('draft', 'in-procedure', 'ready-to-sign', 'partly-signed', 'signed', 'in-force', 'notice-given', 'expired', 'terminated', 'renewed', 'refused', 'withdrawn')),
  parent uuid,
  -- The agreement that this one renews or amends; when this comes into force, that gives way.
  replaces uuid,
  framework text check (framework in ('erasmus-plus', 'erasmus-mundus', 'bci-quebec', 'inter-university', 'european-universities')),
  title jsonb not null check (title ? 'en'),
  scope jsonb,
  units uuid[] not null default '{}',
  -- The other sides, as in agreement_party: what permissions ask about.
  partners uuid[] not null default '{}',
  coordinator uuid references person,
  languages text[] not null default '{}',
  sdgs integer[] not null default '{}' check (sdgs <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]),
  terms jsonb not null default '{}' check (jsonb_typeof(terms) = 'object' and (terms ->> 'type') = type),
  spends_money boolean not null default false,
  money_note text,
  touches_curricula boolean not null default false,
  departs_from_model boolean not null default false,
  starts_on date,
  ends_on date,
  duration_months integer check (duration_months between 1 and 1200),
  renewal text not null default 'none' check (renewal in ('none', 'express', 'tacit')),
  renewal_months integer check (renewal_months between 1 and 600),
  notice_days integer check (notice_days between 0 and 1100),
  renewals_most integer check (renewals_most between 1 and 50),
  renewals_done integer not null default 0,
  in_force_since date,
  expires_on date,
  notice_on date,
  notice_by text check (notice_by in ('us', 'partner')),
  notice_ends_on date,
  ended_on date,
  end_reason text,
  notes text,
  published boolean not null default false,
  origin text not null default 'here' check (origin in ('here', 'imported')),
  import_hash text,
  -- Each time that the content is opened again, a new round of decisions and signatures begins.
  round integer not null default 0,
  procedure_version integer,
  warned_months integer,
  -- When the clock must look at it again: to begin, warn, renew or end it.
  next_look_on date,
  -- Kept for lists: the first of the other sides.
  partner_name text not null default '',
  country text not null default '',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, code),
  unique (institution, id),
  foreign key (institution, parent) references agreement (institution, id),
  foreign key (institution, replaces) references agreement (institution, id),
  check (type <> 'implementing-protocol' or parent is not null),
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  check (renewal <> 'tacit' or renewal_months is not null),
  check (state not in ('in-force', 'notice-given') or in_force_since is not null),
  check ((state = 'notice-given') <= (notice_on is not null and notice_by is not null and notice_ends_on is not null))
);
create index agreement_by_partner on agreement (institution, partner_name collate "und-x-icu", id);
create index agreement_by_expiry on agreement (institution, expires_on, id);
create index agreement_by_change on agreement (institution, changed_at desc, id);
create index agreement_by_type on agreement (institution, type, partner_name collate "und-x-icu", id);
create index agreement_by_state on agreement (institution, state, partner_name collate "und-x-icu", id);
create index agreement_by_country on agreement (institution, country, partner_name collate "und-x-icu", id);
create index agreement_by_framework on agreement (institution, framework, partner_name collate "und-x-icu", id) where framework is not null;
create index agreement_by_coordinator on agreement (institution, coordinator, partner_name collate "und-x-icu", id);
create index agreement_published on agreement (institution, partner_name collate "und-x-icu", id) where published and state in ('in-force', 'notice-given');
create index agreement_by_parent on agreement (institution, parent);
create index agreement_by_replaced on agreement (institution, replaces);
create index agreement_to_look_at on agreement (institution, next_look_on) where next_look_on is not null;
call tenant_table('agreement', 'select, insert, update, delete');

create table agreement_unit (
  institution uuid not null references institution,
  agreement uuid not null,
  unit uuid not null references unit,
  primary key (institution, unit, agreement),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade
);
create index agreement_unit_by_agreement on agreement_unit (institution, agreement);
call tenant_table('agreement_unit');

-- The words of code and title, so that a search begins at an index: a condition on the table itself could not use one under row-level security.
create table agreement_word (
  institution uuid not null references institution,
  word text not null collate "C",
  agreement uuid not null,
  primary key (institution, word, agreement),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade
);
create index agreement_word_by_agreement on agreement_word (institution, agreement);
call tenant_table('agreement_word');

create table agreement_party (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  agreement uuid not null,
  -- Empty only for ourselves, where the institution stands in no directory.
  organisation uuid references organisation,
  ours boolean not null default false,
  role text not null default 'party' check (role in ('party', 'lead', 'member', 'associated')),
  position integer not null,
  signs boolean not null default true,
  code text check (length(code) <= 60),
  remote_id text,
  unit text check (length(unit) <= 300),
  signatory text check (length(signatory) <= 200),
  signatory_office text check (length(signatory_office) <= 200),
  check (ours or organisation is not null),
  unique (institution, id),
  unique (institution, agreement, organisation),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade
);
create unique index agreement_party_ours on agreement_party (institution, agreement) where ours;
create index agreement_party_by_organisation on agreement_party (institution, organisation, agreement);
call tenant_table('agreement_party');

create table agreement_condition (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  agreement uuid not null,
  position integer not null,
  kind text not null check (kind in ('student-studies', 'student-traineeships', 'staff-teaching', 'staff-training')),
  direction text not null check (direction in ('outgoing', 'incoming')),
  party uuid not null,
  first_year text not null check (first_year ~ '^[0-9]{4}/[0-9]{4}$'),
  last_year text not null check (last_year ~ '^[0-9]{4}/[0-9]{4}$'),
  persons integer not null check (persons between 1 and 100000),
  per text not null default 'year' check (per in ('year', 'semester')),
  months numeric(7, 2) check (months > 0),
  days numeric(7, 2) check (days > 0),
  blended boolean not null default false,
  eqf_levels integer[] not null default '{}',
  subjects jsonb not null default '[]',
  languages jsonb not null default '[]',
  units uuid[] not null default '{}',
  courses_of_study uuid[] not null default '{}',
  partner_unit text,
  contacts jsonb not null default '[]',
  other_terms text,
  check (last_year >= first_year),
  check (months is null or kind like 'student-%'),
  check (days is null or kind like 'staff-%'),
  unique (institution, agreement, position) deferrable initially immediate,
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade,
  foreign key (institution, party) references agreement_party (institution, id) on delete cascade
);
create index agreement_condition_by_party on agreement_condition (institution, party);
call tenant_table('agreement_condition');

create table agreement_activity (
  institution uuid not null references institution,
  agreement uuid not null,
  position integer not null,
  kind text not null check (kind in ('student-exchange', 'scientific-exchange', 'cotutelle', 'scientific-collaboration', 'trainees', 'joint-programmes', 'summer-schools', 'chairs', 'symposia', 'management', 'teacher-mobility', 'researcher-mobility', 'staff-training', 'joint-research', 'other')),
  -- Which schools or faculties take part; empty means all of them.
  units uuid[] not null default '{}',
  note text,
  primary key (institution, agreement, position),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade
);
call tenant_table('agreement_activity');

create table agreement_contact (
  institution uuid not null references institution,
  agreement uuid not null,
  position integer not null,
  party uuid,
  name text not null check (length(name) between 1 and 200),
  role text,
  email text,
  telephone text,
  primary key (institution, agreement, position),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade,
  foreign key (institution, party) references agreement_party (institution, id) on delete cascade
);
create index agreement_contact_by_party on agreement_contact (institution, party);
call tenant_table('agreement_contact');

-- The frozen copy of the procedure that an agreement goes through, one set for each round.
create table agreement_step (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  agreement uuid not null,
  round integer not null,
  position integer not null,
  key text not null,
  name jsonb not null,
  body jsonb not null,
  kind text not null check (kind in ('preparation', 'review', 'opinion', 'approval', 'our-signature', 'partner-signature', 'filing')),
  acts_as text not null check (acts_as in ('office', 'unit', 'mandate', 'partner')),
  unit uuid references unit,
  office text,
  party uuid,
  needs_sitting boolean not null default false,
  needs_resolution boolean not null default false,
  days integer,
  state text not null default 'waiting' check (state in ('waiting', 'open', 'approved', 'approved-with-changes', 'favourable', 'unfavourable', 'refused', 'sent-back', 'signed', 'done', 'not-needed')),
  opened_on date,
  due_on date,
  sitting_on date,
  resolution text check (length(resolution) <= 80),
  comment text,
  decided_at timestamptz,
  decided_by uuid references account,
  check ((kind = 'our-signature') <= (acts_as = 'mandate' and office is not null)),
  check ((kind = 'partner-signature') = (party is not null)),
  unique (institution, id),
  unique nulls not distinct (institution, agreement, round, key, party),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade,
  foreign key (institution, party) references agreement_party (institution, id)
);
create index agreement_step_open on agreement_step (institution, due_on, agreement) where state = 'open';
create index agreement_step_by_unit on agreement_step (unit);
create index agreement_step_by_party on agreement_step (institution, party);
create index agreement_step_by_account on agreement_step (decided_by);
call tenant_table('agreement_step', 'select, insert, update, delete');

-- What was signed, by whom and by which right. Never changed, never removed.
create table agreement_signature (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  agreement uuid not null,
  round integer not null,
  step uuid not null,
  party uuid not null,
  ours boolean not null,
  mandate uuid references mandate,
  account uuid references account,
  office text,
  signatory text not null check (length(signatory) between 1 and 200),
  signed_on date not null,
  signed_at timestamptz not null,
  recorded_by uuid references account,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  check (ours = (mandate is not null) and ours = (account is not null)),
  check (not ours or office is not null),
  unique (institution, step),
  foreign key (institution, agreement) references agreement (institution, id),
  foreign key (institution, step) references agreement_step (institution, id),
  foreign key (institution, party) references agreement_party (institution, id)
);
create index agreement_signature_by_agreement on agreement_signature (institution, agreement);
create index agreement_signature_by_party on agreement_signature (institution, party);
create index agreement_signature_by_mandate on agreement_signature (mandate);
create index agreement_signature_by_account on agreement_signature (account);
create index agreement_signature_by_recorder on agreement_signature (recorded_by);
call tenant_table('agreement_signature', 'select, insert');

-- Whether a mandate lets this account do this act, as this office, for this type, on this day, in the institution of the request.
create function mandate_covers(wanted uuid, who uuid, as_office text, wanted_act text, wanted_type text, on_day date, at_instant timestamptz) returns boolean language sql stable as $$
  select exists (
    select from mandate m join account a on a.id = m.account
    where m.id = wanted and m.institution = current_institution() and m.account = who and m.office = as_office
      and wanted_act = any (m.acts) and (m.types is null or wanted_type = any (m.types))
      and m.since <= on_day and (m.until is null or on_day <= m.until)
      and (m.ended_at is null or m.ended_at > at_instant) and a.blocked_at is null)
$$;

create function signature_needs_its_right() returns trigger language plpgsql as $$
declare
  wanted agreement_step;
  signed agreement;
begin
  select * into signed from agreement where institution = new.institution and id = new.agreement;
  select * into wanted from agreement_step where institution = new.institution and id = new.step;
  if signed.id is null or wanted.agreement is distinct from new.agreement or wanted.round is distinct from signed.round or new.round <> signed.round or wanted.state <> 'open' then
    raise exception 'this step of the agreement does not wait for a signature';
  end if;
  if not new.ours then
    if wanted.kind <> 'partner-signature' or wanted.party is distinct from new.party then
      raise exception 'this step does not wait for the signature of that party';
    end if;
    return new;
  end if;
  if wanted.kind <> 'our-signature' or wanted.office is distinct from new.office or signed.state not in ('ready-to-sign', 'partly-signed') then
    raise exception 'this step does not wait for a signature as %', new.office;
  end if;
  if new.account is distinct from current_account() or new.signed_on <> (new.signed_at at time zone (select zone from institution where id = new.institution))::date
    or not mandate_covers(new.mandate, new.account, wanted.office, 'sign', signed.type, new.signed_on, new.signed_at) then
    raise exception 'no mandate lets this account sign as %', new.office;
  end if;
  return new;
end $$;
create trigger signature_needs_its_right before insert on agreement_signature for each row execute function signature_needs_its_right();

-- Concluded here means signed here: neither the agreement nor a step may say "signed" without the signature.
create function concluded_means_signed() returns trigger language plpgsql as $$
begin
  if new.origin is distinct from old.origin then
    raise exception 'where an agreement comes from never changes';
  end if;
  if new.state in ('signed', 'in-force', 'notice-given') and old.state not in ('signed', 'in-force', 'notice-given') then
    if not exists (select from agreement_step s where s.institution = new.institution and s.agreement = new.id and s.round = new.round and s.kind = 'our-signature' and s.state <> 'not-needed')
      or exists (
        select from agreement_step s where s.institution = new.institution and s.agreement = new.id and s.round = new.round
          and s.kind in ('our-signature', 'partner-signature') and s.state <> 'not-needed'
          and not exists (select from agreement_signature g where g.institution = s.institution and g.step = s.id and g.ours = (s.kind = 'our-signature'))) then
      raise exception 'agreement % lacks a signature', new.code;
    end if;
  end if;
  return new;
end $$;
create trigger concluded_means_signed before update on agreement for each row execute function concluded_means_signed();

create function new_means_unsigned() returns trigger language plpgsql as $$
begin
  if new.origin = 'here' and new.state <> 'draft' then
    raise exception 'agreement % does not begin as a draft', new.code;
  end if;
  return new;
end $$;
create trigger new_means_unsigned before insert on agreement for each row execute function new_means_unsigned();

-- How many agreements there are of each kind, so that a list of 200,000 knows its count without counting.
create table agreement_tally (
  institution uuid not null references institution,
  type text not null,
  state text not null,
  country text not null,
  framework text not null,
  published boolean not null,
  n integer not null check (n >= 0),
  primary key (institution, type, state, country, framework, published)
);
call tenant_table('agreement_tally', 'select, insert, update');

create function tally_added() returns trigger language plpgsql as $$
begin
  insert into agreement_tally as t (institution, type, state, country, framework, published, n)
    select institution, type, state, country, coalesce(framework, ''), published, count(*) from added group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (institution, type, state, country, framework, published) do update set n = t.n + excluded.n;
  return null;
end $$;
create function tally_changed() returns trigger language plpgsql as $$
begin
  insert into agreement_tally as t (institution, type, state, country, framework, published, n)
    select institution, type, state, country, framework, published, 0 from (
      select institution, type, state, country, coalesce(framework, '') framework, published from added) k group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict do nothing;
  update agreement_tally t set n = t.n + c.change from (
    select institution, type, state, country, framework, published, sum(change)::integer change from (
      select institution, type, state, country, coalesce(framework, '') framework, published, 1 change from added
      union all select institution, type, state, country, coalesce(framework, ''), published, -1 from gone) d
    group by 1, 2, 3, 4, 5, 6 having sum(change) <> 0 order by 1, 2, 3, 4, 5, 6) c
  where t.institution = c.institution and t.type = c.type and t.state = c.state and t.country = c.country and t.framework = c.framework and t.published = c.published;
  return null;
end $$;
create function tally_gone() returns trigger language plpgsql as $$
begin
  update agreement_tally t set n = t.n - c.n from (
    select institution, type, state, country, coalesce(framework, '') framework, published, count(*)::integer n from gone group by 1, 2, 3, 4, 5, 6) c
  where t.institution = c.institution and t.type = c.type and t.state = c.state and t.country = c.country and t.framework = c.framework and t.published = c.published;
  return null;
end $$;
create trigger tally_added after insert on agreement referencing new table as added for each statement execute function tally_added();
create trigger tally_changed after update on agreement referencing new table as added old table as gone for each statement execute function tally_changed();
create trigger tally_gone after delete on agreement referencing old table as gone for each statement execute function tally_gone();

-- Keeps the words of code and title.
create function agreement_words(code text, title jsonb) returns setof text language sql immutable as $$
  select distinct left(word, 40) from regexp_split_to_table(folded(code || ' ' || (select string_agg(value, ' ') from jsonb_each_text(title))), '[^[:alnum:]]+') word where length(word) > 1
$$;
create function words_added() returns trigger language plpgsql as $$
begin
  insert into agreement_word (institution, word, agreement)
    select a.institution, w.word, a.id from added a, lateral agreement_words(a.code, a.title) w(word) on conflict do nothing;
  return null;
end $$;
create function words_changed() returns trigger language plpgsql as $$
begin
  delete from agreement_word w using added a, gone g
    where g.id = a.id and (g.title <> a.title or g.code <> a.code) and w.institution = a.institution and w.agreement = a.id;
  insert into agreement_word (institution, word, agreement)
    select a.institution, w.word, a.id from added a join gone g on g.id = a.id, lateral agreement_words(a.code, a.title) w(word)
    where g.title <> a.title or g.code <> a.code on conflict do nothing;
  return null;
end $$;
create trigger words_added after insert on agreement referencing new table as added for each statement execute function words_added();
create trigger words_changed after update on agreement referencing new table as added old table as gone for each statement execute function words_changed();

-- Who went where under an agreement, by academic year: recorded by hand until mobilities say it themselves.
create table exchange_count (
  institution uuid not null references institution,
  agreement uuid not null,
  academic_year text not null check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  direction text not null check (direction in ('outgoing', 'incoming')),
  persons integer not null check (persons between 0 and 100000),
  months numeric(9, 2) not null check (months >= 0),
  -- A full year counts as two.
  semesters integer not null check (semesters >= 0),
  recorded_at timestamptz not null,
  primary key (institution, agreement, academic_year, direction),
  foreign key (institution, agreement) references agreement (institution, id) on delete cascade
);
call tenant_table('exchange_count');
