create table notice (
    id                   uuid         primary key,
    version              bigint       not null,
    case_number          varchar(30)  not null references application (case_number),
    number               integer      not null check (number > 0),
    type                 varchar(30)  not null check (type in ('ACKNOWLEDGEMENT', 'REQUEST_FOR_INFORMATION', 'APPROVAL',
        'PARTIAL_APPROVAL', 'REJECTION', 'HEARING', 'REVOCATION', 'CLOSURE', 'FREE_LETTER')),
    decision_id          uuid references decision (id),
    state                varchar(20)  not null check (state in ('ISSUED', 'RENDERED', 'TO_POST', 'SENT', 'NOT_DELIVERED',
        'VOID')),
    letter               text         not null,
    land                 varchar(2)   not null,
    remedy_months        integer      not null check (remedy_months >= 0),
    remedy_kind          varchar(20)  check (remedy_kind in ('OBJECTION', 'CLAIM')),
    remedy_body          varchar(300),
    remedy_seat          varchar(100),
    channel              varchar(20)  not null check (channel in ('EMAIL', 'LETTER', 'HAND_OVER')),
    issued_by            varchar(60)  not null,
    issued_on            date         not null,
    issued_at            timestamptz  not null,
    document_id          uuid references document (id),
    sha256               varchar(64),
    left_on              date,
    left_by              varchar(60),
    delivered_on         date,
    final_on             date,
    waived_on            date,
    not_delivered_reason text,
    unique (case_number, number),
    unique (decision_id, type),
    check ((document_id is null) = (sha256 is null)),
    check (state <> 'SENT' or (left_on is not null and delivered_on is not null and document_id is not null)),
    check ((remedy_kind is null) = (remedy_body is null) and (remedy_kind is null) = (remedy_seat is null))
);
comment on table notice is 'Issued letters: their data by value, the PDF that was made of them, how they left, when they count as delivered and final';
create index notice_to_post on notice (issued_at) where state in ('TO_POST', 'NOT_DELIVERED');
create index notice_document on notice (document_id);

create table objection (
    id           uuid        primary key,
    version      bigint      not null,
    notice_id    uuid        not null references notice (id),
    case_number  varchar(30) not null references application (case_number),
    received_on  date        not null,
    in_time      boolean     not null,
    channel      varchar(20) not null,
    text         text        not null,
    outcome      varchar(20) check (outcome in ('UPHELD', 'REJECTED')),
    reason       text,
    decided_by   varchar(60),
    decided_on   date,
    check ((outcome is null) = (decided_on is null) and (outcome is null) = (decided_by is null))
);
comment on table objection is 'Remedies (objections, claims) against notices and how they ended';
create index objection_notice on objection (notice_id);
create index objection_case on objection (case_number);
create unique index objection_one_open on objection (notice_id) where outcome is null;
