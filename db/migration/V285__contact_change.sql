create table contact_change (
    id          uuid         primary key,
    version     bigint       not null,
    case_number varchar(30)  not null references application (case_number),
    whose       varchar(10)  not null check (whose in ('GROUP', 'PERSON', 'SPONSOR')),
    before      text         not null,
    wanted      text         not null,
    state       varchar(20)  not null check (state in ('WAITING', 'DONE', 'REFUSED', 'REPLACED')),
    asked_by    varchar(60)  not null,
    asked_at    timestamptz  not null,
    answered_by varchar(60),
    answered_at timestamptz,
    check ((state = 'WAITING') = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null))
);
comment on table contact_change is 'Corrections of an address, an e-mail address or a name that wait for a second person, because money or letters of their case are open';
create unique index contact_change_waiting on contact_change (case_number, whose) where state = 'WAITING';
create index contact_change_case on contact_change (case_number);
