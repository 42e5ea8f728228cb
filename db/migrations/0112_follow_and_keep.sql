-- Which day of a request has passed without an answer, and was told to whoever must give it: each is told once.
alter table partnership_request add column overdue_told date;

-- What the lists said of a record, by field. What stands there otherwise now was changed here since.
alter table import_subject add column said jsonb not null default '{}' check (jsonb_typeof(said) = 'object');
create index import_subject_by_record on import_subject (institution, kind, subject);

-- In which fields the list shall have the last word, although they were changed here.
alter table import_row add column taken text[] not null default '{}' check (cardinality(taken) <= 200);
