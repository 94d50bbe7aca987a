-- A grant that ended pays nothing any more; what the bank did all the same joins the claim.
alter table payment add column recall_asked_at timestamptz;
comment on column payment.recall_asked_at is 'Since when the cash office is asked to stop it, because the grant ended while its file was there';

alter table payment_run_file drop constraint payment_run_file_kind_check;
alter table payment_run_file add constraint payment_run_file_kind_check
    check (kind in ('PAYABLE', 'CONTROL_SHEET', 'ORDER', 'RECALL'));

alter table proof_of_use add column remains_granted bigint check (remains_granted >= 0);
comment on column proof_of_use.remains_granted is 'What of a grant that ended stays granted: the claim is what was paid less this; null while the grant stands';
alter table proof_of_use add column renounced_on date;
comment on column proof_of_use.renounced_on is 'The group gave the grant up; null where it did not';

alter table claim_hearing add column paid bigint check (paid >= 0);
comment on column claim_hearing.paid is 'What had been paid when the group was heard; null for hearings before this was kept';
