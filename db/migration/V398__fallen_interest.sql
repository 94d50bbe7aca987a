-- Interest falls when the money on which it was charged had not come, or when the claim fell. Where its letter has gone by then, the charge stays
-- until the group has been written that nobody asks for it any more; beside it interest may be decided anew.
alter table interest_charge add column fallen_notice uuid references notice (id);
alter table interest_charge add column withdrawn_on date;
alter table interest_charge add constraint interest_charge_withdrawn check (withdrawn_on is null or fallen_notice is not null);
alter table interest_charge drop constraint interest_charge_case_number_key;
create unique index interest_charge_one_counts on interest_charge (case_number) where fallen_notice is null;
create index interest_charge_case on interest_charge (case_number);
comment on column interest_charge.fallen_notice is 'The letter that charged it and had left when it fell';
comment on column interest_charge.withdrawn_on is 'When the group was written that it need not pay it';
