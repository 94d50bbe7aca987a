create table document (
    id           uuid         primary key,
    file_name    varchar(120) not null,
    content_type varchar(100) not null,
    retention    varchar(20)  not null check (retention in ('DRAFT', 'CASE', 'VOUCHER')),
    sha256       char(64)     not null,
    size         bigint       not null check (size > 0),
    stored_at    timestamptz  not null,
    content      bytea        not null
);
comment on table document is 'Files of all cases: uploads, letters, payment files. The bytes never change; only how long they are kept may.';
create index document_retention on document (retention, stored_at);

create function document_refuse_change() returns trigger language plpgsql as $$
begin
    if new.id is distinct from old.id or new.file_name is distinct from old.file_name
        or new.content_type is distinct from old.content_type or new.sha256 is distinct from old.sha256
        or new.size is distinct from old.size or new.stored_at is distinct from old.stored_at
        or new.content is distinct from old.content then
        raise exception 'A stored document never changes' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger document_never_changes before update on document for each row execute function document_refuse_change();
