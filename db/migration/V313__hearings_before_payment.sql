-- A group may be heard before anything was paid: then nothing is claimed back, and the grant may fall as a whole.
alter table claim_hearing drop constraint claim_hearing_intended_check;
alter table claim_hearing add constraint claim_hearing_intended_check check (intended >= 0);
