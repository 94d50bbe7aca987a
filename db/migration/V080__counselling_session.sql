create table counselling_session (
    id          uuid        primary key,
    version     bigint      not null,
    case_number varchar(30) not null references application (case_number),
    held_on     date        not null,
    minutes     integer     not null check (minutes > 0),
    content     text        not null,
    counsellor  varchar(60) not null,
    recorded_at timestamptz not null
);
comment on table counselling_session is 'Conversations with the groups; content is JSON, internal to the counsellors';
create index counselling_session_case on counselling_session (case_number, held_on);
