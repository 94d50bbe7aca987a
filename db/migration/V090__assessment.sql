create table assessment (
    id            uuid        primary key,
    version       bigint      not null,
    case_number   varchar(30) not null unique references application (case_number),
    state         varchar(20) not null check (state in ('CHECKING', 'REQUESTED', 'COMPLETE')),
    open_sections text        not null,
    reply_due_on  date,
    request_text  text,
    frozen        boolean     not null
);
comment on table assessment is 'How far the check of an application is';

create table finding (
    id               uuid        primary key,
    version          bigint      not null,
    case_number      varchar(30) not null references application (case_number),
    code             varchar(40) not null,
    consequence      varchar(20) not null check (consequence in ('REJECT', 'REQUEST', 'CAP', 'REDUCE', 'CONDITION', 'NOTE')),
    arguments        text        not null,
    related_case     varchar(30),
    judged_by        varchar(60),
    judgement_reason text,
    overridden_by    varchar(60),
    overridden_at    timestamptz,
    override_reason  text,
    found_at         timestamptz not null,
    unique (case_number, code)
);
comment on table finding is 'What rules and people noticed about a case; a finding set aside keeps its reason for the auditor';
create index finding_overridden on finding (overridden_at) where overridden_at is not null;

create table conflict_of_interest (
    id          uuid        primary key,
    version     bigint      not null,
    case_number varchar(30) not null references application (case_number),
    staff_id    varchar(60) not null,
    reason      text        not null,
    declared_at timestamptz not null,
    unique (case_number, staff_id)
);
comment on table conflict_of_interest is 'Who may not take part in a case (§§ 20, 21 VwVfG)';
