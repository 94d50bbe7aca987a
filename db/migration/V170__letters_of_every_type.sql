do $$
declare found record;
begin
    for found in
        select conname from pg_constraint
         where conrelid = 'notice'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%ACKNOWLEDGEMENT%'
    loop
        execute format('alter table notice drop constraint %I', found.conname);
    end loop;
end $$;
alter table notice add constraint notice_type_check check (type in ('ACKNOWLEDGEMENT', 'REQUEST_FOR_INFORMATION',
    'INTERIM_MESSAGE', 'EARLY_START_PERMISSION', 'APPROVAL', 'PARTIAL_APPROVAL', 'PROVISIONAL_APPROVAL', 'REJECTION',
    'AMENDMENT', 'CORRECTION', 'HEARING', 'CLAIM_HEARING', 'REVOCATION', 'WITHDRAWAL', 'REPAYMENT', 'INTEREST',
    'INTEREST_WAIVER', 'OBJECTION_DECISION', 'REMEDY_DECISION', 'CLOSURE', 'FREE_LETTER'));

alter table notice add column refers_to uuid references notice (id);
comment on column notice.refers_to is 'The earlier letter that this one changes, corrects or answers';
create index notice_refers_to on notice (refers_to);
