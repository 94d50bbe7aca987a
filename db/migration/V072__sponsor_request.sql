create table sponsor_request (
    id          uuid        primary key,
    version     bigint      not null,
    case_number varchar(30) not null references application (case_number),
    token_hash  varchar(64)   not null unique,
    asked_at    timestamptz not null,
    used_at     timestamptz
);
comment on table sponsor_request is 'One-time links to fiscal sponsors, kept as hashes';
create index sponsor_request_case on sponsor_request (case_number);
