create table local_check (
    id        uuid        primary key,
    number    varchar(10) not null,
    sha256    varchar(64) not null,
    signed_by varchar(60) not null,
    signed_on date        not null,
    note      text        not null,
    unique (number, sha256)
);
comment on table local_check is 'Sentences of the letters that a city checked for itself: which words, by whom, on which day';
