-- What partners and students are told beforehand: sites, time limits, whom to ask about housing, visa and the like, accessibility.
alter table rule_record drop constraint rule_record_kind_check;
alter table rule_record add constraint rule_record_kind_check check (kind in (
  'deadline', 'window', 'issue', 'level', 'requirement', 'document-rule', 'checklist-item', 'transcript-rule', 'grading-rule',
  'offering', 'extension-rule', 'publication', 'statement', 'figure', 'amount', 'list', 'programme', 'session', 'contact',
  'activity', 'framework', 'site', 'time-limit', 'information', 'accessibility'));

-- A promise of so many weeks is one: two would contradict each other.
create unique index rule_record_one_limit on rule_record (institution, (content ->> 'what'))
  where kind = 'time-limit' and withdrawn_at is null;
