-- A partner's sheet of nominations: rows are looked at and put right on the page, and each goes its own way. Kept for a few weeks.
create table nomination_sheet (
  id uuid primary key default gen_random_uuid(),
  institution uuid not null references institution,
  partner uuid not null references organisation,
  file_name text not null check (length(file_name) between 1 and 200),
  begun_at timestamptz not null,
  unique (institution, id)
);
create index nomination_sheet_by_partner on nomination_sheet (institution, partner, begun_at desc);
create index nomination_sheet_partner on nomination_sheet (partner);
create index nomination_sheet_by_age on nomination_sheet (institution, begun_at);
call tenant_table('nomination_sheet');

create table nomination_sheet_row (
  institution uuid not null references institution,
  sheet uuid not null,
  -- As a person sees it in Excel.
  row integer not null,
  -- The answers of the form, as they were written or corrected.
  answers jsonb not null,
  state text not null default 'open' check (state in ('open', 'sent', 'left-out')),
  nomination uuid,
  primary key (institution, sheet, row),
  check ((state = 'sent') = (nomination is not null)),
  foreign key (institution, sheet) references nomination_sheet (institution, id) on delete cascade,
  foreign key (institution, nomination) references nomination (institution, id)
);
create index nomination_sheet_row_sent on nomination_sheet_row (institution, nomination) where nomination is not null;
call tenant_table('nomination_sheet_row');
