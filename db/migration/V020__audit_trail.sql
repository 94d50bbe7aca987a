create table audit_entry (
    id          uuid primary key,
    seq         bigint generated always as identity unique,
    subject     varchar(200) not null,
    position    bigint       not null check (position >= 1),
    event_type  varchar(120) not null,
    at          timestamptz  not null,
    actor_id    varchar(100) not null,
    actor_kind  varchar(20)  not null,
    changes     text         not null,
    previous    char(64)     not null,
    hash        char(64)     not null,
    unique (subject, position)
);
comment on table audit_entry is 'Append-only audit trail: one hash chain per subject. Personal values stand here only as keyed hashes.';
comment on column audit_entry.changes is 'Canonical text that goes into the hash: field names, plain values, keyed hashes of personal values';
comment on column audit_entry.hash is 'SHA-256 over the previous hash and all other columns but seq';

create table audit_value (
    entry_id  uuid        not null references audit_entry (id),
    ordinal   integer     not null,
    before    text        not null,
    after     text        not null,
    salt      bytea       not null,
    primary key (entry_id, ordinal)
);
comment on table audit_value is 'Personal values before and after, with the salt of their hashes: erasable, so that a person can be forgotten and the chain still verifies';

create table audit_head (
    day       date        primary key,
    closed_at timestamptz not null,
    previous  char(64)    not null,
    hash      char(64)    not null
);
comment on table audit_head is 'One hash a day over the ends of all chains that grew: printed or mailed outside, it betrays a trail rewritten as a whole';

create table audit_head_tip (
    day      date         not null references audit_head (day),
    subject  varchar(200) not null,
    position bigint       not null,
    hash     char(64)     not null,
    primary key (day, subject)
);
comment on table audit_head_tip is 'The ends of the chains that grew since the head before: betray a chain cut short';

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: this table is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function audit_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function audit_refuse_change();
create trigger audit_value_no_update before update on audit_value for each row execute function audit_refuse_change();
create trigger audit_value_no_truncate before truncate on audit_value for each statement execute function audit_refuse_change();
create trigger audit_head_append_only before update or delete on audit_head for each row execute function audit_refuse_change();
create trigger audit_head_no_truncate before truncate on audit_head for each statement execute function audit_refuse_change();
create trigger audit_head_tip_append_only before update or delete on audit_head_tip for each row execute function audit_refuse_change();
create trigger audit_head_tip_no_truncate before truncate on audit_head_tip for each statement execute function audit_refuse_change();
