create table mail_outbox (
    id              uuid          primary key,
    dedupe_key      varchar(200)  not null unique,
    recipient       varchar(320)  not null,
    recipient_name  varchar(200)  not null,
    template        varchar(60)   not null,
    subject         varchar(300)  not null,
    body            text,
    secret          boolean       not null,
    case_number     varchar(30),
    status          varchar(10)   not null check (status in ('WAITING', 'SENT', 'FAILED')),
    attempts        integer       not null default 0,
    next_attempt_at timestamptz   not null,
    last_error      varchar(200),
    created_at      timestamptz   not null,
    sent_at         timestamptz,
    seq             bigint generated always as identity,
    check (body is not null or (secret and status = 'SENT')),
    check ((status = 'SENT') = (sent_at is not null))
);
comment on table mail_outbox is 'Mails, written in the transaction of the deed that they tell of; the body of a mail with a secret is erased once sent';
create index mail_outbox_waiting on mail_outbox (next_attempt_at, seq) where status = 'WAITING';
create index mail_outbox_case on mail_outbox (case_number) where case_number is not null;
create index mail_outbox_newest on mail_outbox (created_at desc, seq desc);

create table mail_attachment (
    mail_id     uuid    not null references mail_outbox (id) on delete cascade,
    position    integer not null,
    document_id uuid    not null references document (id),
    primary key (mail_id, position)
);
comment on table mail_attachment is 'Stored documents that go with a mail';
create index mail_attachment_document on mail_attachment (document_id);
