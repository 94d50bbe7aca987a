-- The period of a hearing ends so many days later as its letter left later than written.
alter table claim_hearing add column days_late integer not null default 0 check (days_late >= 0);
comment on column claim_hearing.days_late is 'How many days later than written its letter left; contained in answer_due_on';
alter table proof_of_use add column hearing_days_late integer not null default 0 check (hearing_days_late >= 0);
comment on column proof_of_use.hearing_days_late is 'How many days later than written the letter of the hearing left; contained in hearing_due_on';

-- A claim that the bank's answer lowers afterwards is told anew.
alter table proof_of_use add column told_claim bigint check (told_claim >= 0);
comment on column proof_of_use.told_claim is 'What the group was last told by letter to pay back; null where no letter claims anything';
