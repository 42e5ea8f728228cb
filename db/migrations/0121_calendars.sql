-- When a department teaches, examines and rests; without a department, when the whole institution does.
create table calendar_entry (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  academic_year text not null check (academic_year ~ '^[0-9]{4}/[0-9]{4}$'),
  unit uuid references unit,
  kind text not null check (kind in ('teaching', 'exams', 'holiday', 'other')),
  name jsonb not null check (name ? 'en'),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Invented to try the system; said to everybody.
  example boolean not null default false,
  changed_at timestamptz not null,
  revision integer not null default 1
);
create index calendar_entry_in_order on calendar_entry (institution, academic_year, starts_on, id);
create index calendar_entry_unit on calendar_entry (unit);
call tenant_table('calendar_entry');
