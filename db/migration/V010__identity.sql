create table staff_account (
    id              uuid         primary key,
    version         bigint       not null,
    email           varchar(254) not null unique,
    name            varchar(200) not null,
    phone           varchar(60),
    room            varchar(60),
    state           varchar(10)  not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    password_hash   varchar(200),
    stand_in        uuid references staff_account (id),
    absent_from     date,
    absent_until    date,
    created_at      timestamptz  not null,
    last_sign_in_at timestamptz,
    check ((stand_in is null) = (absent_from is null) and (stand_in is null) = (absent_until is null)),
    check (absent_from <= absent_until),
    check (stand_in <> id)
);
comment on table staff_account is 'People who work for the city: they are invited, never register themselves';
create index staff_account_stand_in on staff_account (stand_in) where stand_in is not null;

create table staff_role (
    staff_id uuid        not null references staff_account (id),
    role     varchar(30) not null check (role in ('ADMINISTRATOR', 'COUNSELLOR', 'FINANCE', 'AUTHORIZER', 'COMMITTEE',
        'AUDITOR', 'SYSTEM_ADMINISTRATOR')),
    fund     varchar(60) not null,
    primary key (staff_id, role, fund),
    check ((role = 'SYSTEM_ADMINISTRATOR') = (fund = '*'))
);
comment on table staff_role is 'What a person may do, fund by fund; the system administration alone stands for the house (*) and sees no case';

create table staff_invitation (
    id         uuid        primary key,
    version    bigint      not null,
    staff_id   uuid        not null references staff_account (id),
    token_hash varchar(64)    not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table staff_invitation is 'One-time links by which a member of staff sets a password; only hashes';
create index staff_invitation_staff on staff_invitation (staff_id);

create table applicant_account (
    id              uuid         primary key,
    version         bigint       not null,
    email           varchar(254) not null unique,
    created_at      timestamptz  not null,
    last_sign_in_at timestamptz
);
comment on table applicant_account is 'People who apply: an address that received a code, nothing more';

create table sign_in_code (
    id         uuid         primary key,
    version    bigint       not null,
    purpose    varchar(10)  not null check (purpose in ('APPLICANT', 'STAFF')),
    email      varchar(254) not null,
    staff_id   uuid references staff_account (id),
    code_hash  varchar(64)     not null,
    created_at timestamptz  not null,
    expires_at timestamptz  not null,
    tries      integer      not null check (tries between 0 and 5),
    used_at    timestamptz,
    check ((purpose = 'STAFF') = (staff_id is not null))
);
comment on table sign_in_code is 'Mailed six-digit codes, hashed together with a secret that only the asking browser knows; rows vanish after a day';
create index sign_in_code_created on sign_in_code (created_at);
create index sign_in_code_staff on sign_in_code (staff_id) where staff_id is not null;
