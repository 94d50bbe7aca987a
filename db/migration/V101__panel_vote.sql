create table panel_vote (
    id             uuid        primary key,
    version        bigint      not null,
    case_number    varchar(30) not null references application (case_number),
    held_on        date        not null,
    recommendation varchar(30) not null check (recommendation in ('APPROVED', 'PARTIALLY_APPROVED', 'REJECTED')),
    amount         bigint      check (amount > 0),
    in_favour      integer     not null check (in_favour >= 0),
    against        integer     not null check (against >= 0),
    abstained      integer     not null check (abstained >= 0),
    note           text        not null,
    recorded_by    varchar(60) not null,
    recorded_at    timestamptz not null
);
comment on table panel_vote is 'What a panel recommended on an application, with its votes; a person decides';
create index panel_vote_case on panel_vote (case_number);
