create table proof_of_use (
    id                     uuid        primary key,
    version                bigint      not null,
    case_number            varchar(30) not null unique references application (case_number),
    state                  varchar(20) not null check (state in ('AWAITED', 'SUBMITTED', 'SETTLED', 'REVOKED', 'CLOSED')),
    mode                   varchar(20) not null check (mode in ('SIMPLE', 'RECEIPT_LIST', 'RECEIPTS')),
    opened_on              date        not null,
    due_on                 date        not null,
    reminded_up_to         date        not null,
    reminders              integer     not null,
    report                 text,
    received_on            date,
    channel                varchar(20),
    asked_back             text,
    rejected_items         text,
    settlement             text,
    hearing_on             date,
    hearing_due_on         date,
    hearing_answer         text,
    discretion_reason      text,
    interest_waiver_reason text,
    repayment_due_on       date,
    repaid                 bigint      not null check (repaid >= 0),
    closed_on              date
);
comment on table proof_of_use is 'Proofs of use: what is owed by when, what was reported, how it was settled; reports are JSON';
create index proof_of_use_due on proof_of_use (due_on) where state = 'AWAITED';
