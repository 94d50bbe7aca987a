create table case_counter (
    prefix varchar(12) not null,
    year   integer     not null,
    last   bigint      not null,
    primary key (prefix, year)
);
comment on table case_counter is 'Last case number given per fund and year';

create table application (
    id               uuid         primary key,
    version          bigint       not null,
    case_number      varchar(30)  not null unique,
    fund             varchar(60)  not null,
    edition          varchar(40)  not null,
    round            varchar(80)  not null,
    state            varchar(20)  not null check (state in ('SUBMITTED', 'UNDER_REVIEW', 'WITHDRAWN')),
    answers          text         not null,
    received_on      date         not null,
    submitted_at     timestamptz  not null,
    channel          varchar(20)  not null check (channel in ('ONLINE', 'PAPER', 'PHONE', 'EMAIL', 'VISIT')),
    language         varchar(10)  not null,
    delivery         varchar(20)  not null check (delivery in ('EMAIL', 'LETTER')),
    applicant_id     uuid,
    follow_up_of     varchar(30),
    sponsor_state    varchar(20)  not null check (sponsor_state in ('NOT_NEEDED', 'ASKED', 'CONSENTED', 'REFUSED')),
    initiative_name  text         not null,
    initiative_key   text         not null,
    contact_name     text         not null,
    contact_email    text,
    contact_phone    text,
    project_title    text         not null,
    project_start    date         not null,
    project_end      date         not null,
    amount_requested bigint       not null check (amount_requested > 0),
    account_key      varchar(60)
);
comment on table application is 'Applications as they came in; answers are JSON, frozen at submission, with copies for search';
create index application_fund_round on application (fund, round);
create index application_applicant on application (applicant_id);
create index application_initiative on application (initiative_key);
create index application_same on application (fund, account_key, project_start, project_end);

create table conduct_certificate_check (
    id          uuid         primary key,
    version     bigint       not null,
    case_number varchar(30)  not null references application (case_number),
    role        text         not null,
    seen_on     date         not null,
    seen_by     text         not null
);
comment on table conduct_certificate_check is 'That a certificate of conduct was seen, never the certificate';
create index conduct_certificate_check_case on conduct_certificate_check (case_number);
