create table claim_hearing (
    id            uuid        primary key,
    version       bigint      not null,
    case_number   varchar(30) not null references application (case_number),
    about         varchar(20) not null check (about in ('WITHDRAWAL', 'REPAYMENT')),
    state         varchar(20) not null check (state in ('OPEN', 'DECIDED', 'DROPPED')),
    facts         text        not null,
    intended      bigint      not null check (intended > 0),
    known_on      date,
    sent_on       date        not null,
    answer_due_on date        not null,
    answer        text,
    asked_until   date
);
comment on table claim_hearing is 'Hearings before a withdrawal or before leftover money is claimed by a notice, and what came of them';
create index claim_hearing_case on claim_hearing (case_number);
create unique index claim_hearing_one_open on claim_hearing (case_number, about) where state = 'OPEN';

create table repayment (
    id          uuid        primary key,
    case_number varchar(30) not null references application (case_number),
    amount      bigint      not null check (amount > 0),
    received_on date        not null
);
comment on table repayment is 'Money that came back from recipients, and when';
create index repayment_case on repayment (case_number);

create table interest_charge (
    id          uuid        primary key,
    case_number varchar(30) not null unique references application (case_number),
    amount      bigint      not null check (amount >= 0),
    first_day   date,
    repaid_on   date        not null,
    due_on      date,
    reason      text        not null,
    decided_by  varchar(60) not null,
    decided_on  date        not null,
    check ((first_day is null) = (amount = 0) and (first_day is null) = (due_on is null))
);
comment on table interest_charge is 'What was decided about interest on repayments: how much, or that it is waived, and why';
