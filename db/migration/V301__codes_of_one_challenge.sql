alter table sign_in_code add column challenge_id uuid;
update sign_in_code set challenge_id = id;
alter table sign_in_code alter column challenge_id set not null;
create index sign_in_code_challenge on sign_in_code (challenge_id);
comment on column sign_in_code.challenge_id is 'Codes that one browser asked for one after the other: each of them works, and all end with the first that is redeemed';

alter table sign_in_code add column beyond_guessing boolean not null default false;
comment on column sign_in_code.beyond_guessing is 'A long code, mailed while somebody guesses at this address';

alter table sign_in_code drop constraint sign_in_code_purpose_check;
alter table sign_in_code add constraint sign_in_code_purpose_check check (purpose in ('APPLICANT', 'STAFF', 'CONFIRM'));
alter table sign_in_code drop constraint sign_in_code_check;
alter table sign_in_code add constraint sign_in_code_staff_check check ((purpose = 'APPLICANT') = (staff_id is null));
