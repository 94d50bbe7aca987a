-- An account that is changed after its money was certified counts only once a second person has looked at it.
alter table payee_account add column told_by varchar(100);
comment on column payee_account.told_by is 'Who typed it: the staff member, or the group or its sponsor; null for accounts from before this was kept';
alter table payee_account add column told_by_staff boolean not null default false;
alter table payee_account add column changed boolean not null default false;
comment on column payee_account.changed is 'Another account was in force before it';
alter table payee_account add column needs_second_person boolean not null default false;
comment on column payee_account.needs_second_person is 'Its money had been certified for another account: it counts once somebody else than who typed it has confirmed it';
alter table payee_account add column payee_check varchar(20)
    check (payee_check in ('MATCH', 'CLOSE_MATCH', 'NO_MATCH', 'NOT_POSSIBLE'));
comment on column payee_account.payee_check is 'What the bank answered when it was asked whether name and IBAN belong together (verification of payee)';

update payee_account later
   set changed = true
 where exists (
     select 1 from payee_account earlier
      where earlier.case_number = later.case_number and earlier.told_at < later.told_at
        and (earlier.iban <> later.iban or earlier.holder <> later.holder));

create index payee_account_waiting on payee_account (told_at) where needs_second_person and checked_at is null and withdrawn_at is null;
