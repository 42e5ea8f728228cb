-- What a student will study and what it will count for at home: one learning agreement for each mobility, whose id on the network is
-- the nomination's omobility_id.
create table learning_agreement (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  nomination uuid not null,
  -- Of its newest version.
  state text not null default 'draft' check (state in ('draft', 'changing', 'student-signed', 'proposed', 'approving', 'declining', 'declined', 'superseded', 'agreed', 'cancelled')),
  version integer not null default 1 check (version >= 1),
  -- The first version that all three have signed, which is kept for ever, and the newest one.
  first_version integer,
  agreed_version integer,
  -- Longer than the rulebook gives everybody, and why.
  extended_until timestamptz,
  extended_because text check (length(extended_because) between 1 and 1000),
  -- Since when the catalogue says something else than what all three have signed.
  moved_since timestamptz,
  -- Of the last reminder: for which instant, and how many days before it.
  reminded_for timestamptz,
  reminded_days integer,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (institution, id),
  unique (institution, nomination),
  check (moved_since is null or agreed_version is not null),
  check ((first_version is null) = (agreed_version is null)),
  check (first_version <= agreed_version and agreed_version <= version),
  check (state not in ('agreed', 'changing') or agreed_version is not null),
  check (state <> 'draft' or agreed_version is null),
  check ((extended_until is null) = (extended_because is null)),
  foreign key (institution, nomination) references nomination (institution, id)
);
create index learning_agreement_newest on learning_agreement (institution, changed_at desc, id);
create index learning_agreement_by_state on learning_agreement (institution, state, changed_at desc, id);
create index learning_agreement_moved on learning_agreement (institution, moved_since) where moved_since is not null;
call tenant_table('learning_agreement', 'select, insert, update');

-- A first version is whole. A later one holds all changes against the first, as the network's `changes-proposal` does.
create table learning_agreement_version (
  institution uuid not null references institution,
  agreement uuid not null,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('first', 'change')),
  -- Planned days, language of instruction and level, faculty at home, links: what the student fills in beside the tables.
  particulars jsonb not null default '{}' check (jsonb_typeof(particulars) = 'object'),
  -- Who signs for each university. Whoever it is may change without a new version.
  sending_person jsonb check (jsonb_typeof(sending_person) = 'object'),
  receiving_person jsonb check (jsonb_typeof(receiving_person) = 'object'),
  -- Names, birth date and European Student Identifier as they were signed: another name needs a new version.
  student jsonb check (jsonb_typeof(student) = 'object'),
  proposal_id text check (proposal_id ~ '^[!-~]{1,64}$'),
  begun_at timestamptz not null,
  -- When the student signed, which is when a change counts as asked for.
  asked_at timestamptz,
  outcome text check (outcome in ('agreed', 'declined', 'superseded', 'dropped')),
  -- Why it was declined and what should change, by whom and when.
  answer text check (length(answer) between 1 and 2000),
  answered_by text check (answered_by in ('sending', 'receiving')),
  answered_at timestamptz,
  -- Asked for because the catalogue moved: then the rulebook's window does not close it.
  because_of_catalogue boolean not null default false,
  primary key (institution, agreement, number),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check ((outcome is not distinct from 'declined') <= (answer is not null)),
  check ((asked_at is null) = (student is null) and (asked_at is null) = (proposal_id is null)),
  foreign key (institution, agreement) references learning_agreement (institution, id)
);
call tenant_table('learning_agreement_version', 'select, insert, update');

-- A line of a table: what is studied here, what it is recognised as at home, what is virtual, or what a short stay consists of.
create table learning_agreement_component (
  institution uuid not null references institution,
  agreement uuid not null,
  version integer not null,
  -- The same in every version that has it.
  component uuid not null default gen_random_uuid(),
  list text not null check (list in ('studied', 'recognised', 'virtual', 'blended', 'doctoral')),
  position integer not null,
  status text check (status in ('inserted', 'deleted')),
  reason_code text check (reason_code in ('not-available', 'language-mismatch', 'timetable-conflict', 'substituting-deleted', 'extending-mobility', 'adding-virtual-component')),
  reason_text text check (length(reason_text) between 1 and 500),
  -- Of the receiving institution's catalogue, and what the catalogue said when it was chosen.
  instance uuid,
  frozen jsonb check (jsonb_typeof(frozen) = 'object'),
  los_id text check (length(los_id) <= 64),
  los_code text check (length(los_code) <= 60),
  loi_id text check (length(loi_id) <= 64),
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  academic_year text check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  term integer check (term between 1 and 9),
  terms integer check (terms between 1 and 9),
  -- Of the scheme `ects`; nothing where credits do not apply.
  credits numeric(5, 2) check (credits >= 0),
  language text check (language ~ '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'),
  field text check (field ~ '^[0-9]{2,4}$'),
  -- Not recognised automatically, but under these conditions.
  recognition_conditions text check (length(recognition_conditions) between 1 and 1000),
  short_description text check (length(short_description) between 1 and 1000),
  primary key (institution, agreement, version, component),
  check (term <= terms and (term is null) = (terms is null)),
  check ((instance is null) = (frozen is null)),
  check (status is not null or (reason_code is null and reason_text is null)),
  check (reason_code is null or (status = 'deleted') = (reason_code in ('not-available', 'language-mismatch', 'timetable-conflict'))),
  check (list in ('recognised', 'virtual') or recognition_conditions is null),
  check (list in ('virtual', 'blended', 'doctoral') or short_description is null),
  foreign key (institution, agreement, version) references learning_agreement_version (institution, agreement, number),
  foreign key (institution, instance) references course_instance (institution, id)
);
create index learning_agreement_component_by_course on learning_agreement_component (institution, instance) where instance is not null;
call tenant_table('learning_agreement_component');

-- Given once and never taken away: a version that is declined keeps those that it had.
create table learning_agreement_signature (
  institution uuid not null references institution,
  agreement uuid not null,
  version integer not null,
  party text not null check (party in ('student', 'sending', 'receiving')),
  account uuid references account,
  guest uuid,
  -- Of those who sign for a university; the network wants none for the student.
  name text check (length(name) between 1 and 200),
  position text check (length(position) between 1 and 200),
  email text check (length(email) between 3 and 254),
  signed_at timestamptz not null,
  app text not null check (length(app) between 1 and 80),
  primary key (institution, agreement, version, party),
  check ((party = 'student') = (name is null) and (name is null) = (position is null) and (name is null) = (email is null)),
  check (party <> 'student' or account is not null),
  foreign key (institution, agreement, version) references learning_agreement_version (institution, agreement, number)
);
create index learning_agreement_signature_account on learning_agreement_signature (account);
call tenant_table('learning_agreement_signature', 'select, insert');

-- Student, sending, receiving: each only after the one before, on a version that nobody has answered yet.
create function learning_agreement_is_signed_in_order() returns trigger language plpgsql as $$
begin
  if new.party = 'sending' and not exists (select from learning_agreement_signature s
      where s.institution = new.institution and s.agreement = new.agreement and s.version = new.version and s.party = 'student')
    or new.party = 'receiving' and not exists (select from learning_agreement_signature s
      where s.institution = new.institution and s.agreement = new.agreement and s.version = new.version and s.party = 'sending') then
    raise exception 'somebody else signs this version of the learning agreement first';
  end if;
  if not exists (select from learning_agreement_version v
      where v.institution = new.institution and v.agreement = new.agreement and v.number = new.version and v.outcome is null) then
    raise exception 'this version of the learning agreement is closed';
  end if;
  return new;
end $$;
create trigger learning_agreement_is_signed_in_order before insert on learning_agreement_signature
  for each row execute function learning_agreement_is_signed_in_order();

-- What somebody has signed does not change any more.
create function signed_components_stay() returns trigger language plpgsql as $$
declare
  touched learning_agreement_component := coalesce(new, old);
begin
  if exists (select from learning_agreement_signature s
      where s.institution = touched.institution and s.agreement = touched.agreement and s.version = touched.version) then
    raise exception 'this version of the learning agreement is signed';
  end if;
  return touched;
end $$;
create trigger signed_components_stay before insert or update or delete on learning_agreement_component
  for each row execute function signed_components_stay();

create function signed_version_stays() returns trigger language plpgsql as $$
begin
  if exists (select from learning_agreement_signature s
      where s.institution = old.institution and s.agreement = old.agreement and s.version = old.number)
    and (new.particulars, new.student, new.proposal_id, new.asked_at, new.kind) is distinct from (old.particulars, old.student, old.proposal_id, old.asked_at, old.kind) then
    raise exception 'this version of the learning agreement is signed';
  end if;
  if old.outcome is not null and new.outcome is distinct from old.outcome then
    raise exception 'this version of the learning agreement is closed';
  end if;
  return new;
end $$;
create trigger signed_version_stays before update on learning_agreement_version
  for each row execute function signed_version_stays();

-- Agreed means signed by all three, and the first version stays the first.
create function agreed_means_signed() returns trigger language plpgsql as $$
begin
  if old.first_version is not null and new.first_version is distinct from old.first_version then
    raise exception 'the first version of a learning agreement never changes';
  end if;
  if new.agreed_version is distinct from old.agreed_version and 3 <> (select count(*) from learning_agreement_signature s
      where s.institution = new.institution and s.agreement = new.id and s.version = new.agreed_version) then
    raise exception 'version % of the learning agreement lacks a signature', new.agreed_version;
  end if;
  return new;
end $$;
create trigger agreed_means_signed before update on learning_agreement for each row execute function agreed_means_signed();
