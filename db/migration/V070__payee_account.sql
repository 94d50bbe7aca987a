create table payee_account (
    id             uuid         primary key,
    version        bigint       not null,
    case_number    varchar(30)  not null,
    holder         text         not null,
    iban           varchar(60)  not null,
    recipient_name text         not null,
    told_at        timestamptz  not null,
    checked_at     timestamptz,
    checked_by     varchar(60),
    checked_how    text
);
comment on table payee_account is 'Accounts of a case in the order in which they were told; the last one is in force';
create index payee_account_case on payee_account (case_number, told_at);
create index payee_account_iban on payee_account (iban);
