create table decision (
    id                uuid        primary key,
    version           bigint      not null,
    case_number       varchar(30) not null references application (case_number),
    fund              varchar(60) not null,
    fiscal_year       integer     not null,
    state             varchar(20) not null check (state in ('PROPOSED', 'TAKEN', 'SENT_BACK', 'TAKEN_BACK')),
    outcome           varchar(30) not null check (outcome in ('APPROVED', 'PARTIALLY_APPROVED', 'REJECTED')),
    amount_requested  bigint      not null,
    amount_granted    bigint      not null check (amount_granted between 0 and amount_requested),
    financing_type    varchar(20) not null,
    conditions        text        not null,
    reason_text       text        not null,
    discretion_reason text        not null,
    project_start     date        not null,
    project_end       date        not null,
    proposed_by       varchar(60) not null,
    proposed_at       timestamptz not null,
    decided_by        varchar(60),
    decided_on        date,
    back_reason       text,
    check ((state = 'TAKEN' or state = 'TAKEN_BACK') = (decided_by is not null))
);
comment on table decision is 'Decisions on applications, from the proposal to the signature';
create index decision_case on decision (case_number);
create unique index decision_one_in_force on decision (case_number) where state in ('PROPOSED', 'TAKEN');
create index decision_proposed on decision (fund, fiscal_year) where state = 'PROPOSED';

create table change_request (
    id            uuid        primary key,
    version       bigint      not null,
    case_number   varchar(30) not null references application (case_number),
    kind          varchar(20) not null check (kind in ('PERIOD', 'COST_ITEMS', 'BANK_ACCOUNT')),
    description   text        not null,
    new_end       date,
    new_holder    text,
    new_iban      varchar(60),
    asked_at      timestamptz not null,
    accepted      boolean,
    answered_by   varchar(60),
    answered_at   timestamptz,
    answer_reason text
);
comment on table change_request is 'Changes that groups ask for after approval';
create index change_request_case on change_request (case_number);
