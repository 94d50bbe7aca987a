-- Who reads answers hears of each one on the morning after it came. Answers from before are told once.
alter table claim_hearing add column answered_at timestamptz;
update claim_hearing set answered_at = current_timestamp where answer is not null;
comment on column claim_hearing.answered_at is 'When the group last answered on its page';
alter table proof_of_use add column hearing_answered_at timestamptz;
update proof_of_use set hearing_answered_at = current_timestamp where hearing_answer is not null and hearing_on is not null;
comment on column proof_of_use.hearing_answered_at is 'When the group last answered on its page in the hearing that is on';
