-- Under these one side has sent more than the agreement allows; the rule says it when numbers are recorded, the desk shows it.
alter table agreement add column over_balance boolean not null default false;
create index agreement_over_balance on agreement (institution, partner_name collate "und-x-icu", id) where over_balance;
