create table reading_copy (
    notice_id      uuid        not null references notice (id),
    language       varchar(3)  not null check (language in ('DE', 'EN', 'UK', 'AR', 'FA', 'TR', 'FR', 'RU')),
    document_id    uuid        not null references document (id),
    sha256         varchar(64) not null,
    text_revision  varchar(12) not null,
    checked        boolean     not null,
    made_at        timestamptz not null,
    primary key (notice_id, language)
);
comment on table reading_copy is 'Pages that explain a letter in plain German and in the language of the group; never binding';
create index reading_copy_document on reading_copy (document_id);
