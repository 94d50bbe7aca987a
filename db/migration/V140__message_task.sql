create table message_task (
    id             uuid         primary key,
    version        bigint       not null,
    dedupe_key     varchar(200) not null unique,
    case_number    varchar(30)  not null references application (case_number),
    kind           varchar(10)  not null check (kind in ('LETTER', 'CALL')),
    addressee      varchar(300) not null,
    street         varchar(200),
    postcode_town  varchar(200),
    phone          varchar(60),
    subject        varchar(300) not null,
    text           text         not null,
    attachment_id  uuid references document (id),
    document_id    uuid references document (id),
    created_at     timestamptz  not null,
    done_at        timestamptz,
    done_by        varchar(60),
    note           text,
    check ((done_at is null) = (done_by is null)),
    check (kind = 'CALL' or (street is not null and postcode_town is not null))
);
comment on table message_task is 'Messages to people without e-mail: a letter to print and post, or a call to make';
create index message_task_case on message_task (case_number);
create index message_task_open on message_task (created_at) where done_at is null;
create index message_task_attachment on message_task (attachment_id);
create index message_task_document on message_task (document_id);
