-- When the balance of an agreement was last judged: the window of years over which it counts goes on with the calendar.
alter table agreement add column balanced_on date;
create index agreement_balanced on agreement (institution, balanced_on nulls first)
  where terms ->> 'balanceRule' in ('each-year', 'over-years') and state in ('in-force', 'notice-given');
