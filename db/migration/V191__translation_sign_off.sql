create table translation_sign_off (
    language       varchar(3)  not null check (language in ('EN', 'UK', 'AR', 'FA', 'TR', 'FR', 'RU')),
    text_revision  varchar(12) not null,
    signed_by      varchar(60) not null,
    signed_at      timestamptz not null,
    primary key (language, text_revision)
);
comment on table translation_sign_off is 'Who vouches for which wording of a language in reading copies; a later wording needs a new one';
