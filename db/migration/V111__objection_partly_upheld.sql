alter table objection drop constraint objection_outcome_check;
alter table objection add constraint objection_outcome_check check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED'));
