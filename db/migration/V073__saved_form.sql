create table saved_form (
    owner     uuid        not null,
    kind      varchar(20) not null check (kind in ('APPLICATION', 'CORRECTION', 'PROOF', 'CHANGE')),
    reference varchar(60) not null,
    answers   text        not null,
    begun_at  timestamptz not null,
    saved_at  timestamptz not null,
    version   bigint      not null,
    primary key (owner, kind, reference)
);
comment on table saved_form is 'What a person typed and has not sent yet: field names and texts as JSON, right or wrong';
