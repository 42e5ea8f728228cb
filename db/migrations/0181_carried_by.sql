-- Under which framework an agreement goes on, where the one that it was signed under gave way to another: `parent` stays what was agreed.
alter table agreement add column carried_by uuid;
alter table agreement add foreign key (institution, carried_by) references agreement (institution, id);
create index agreement_by_carried on agreement (institution, carried_by);
