create table fund_edition (
    fund         varchar(60)  not null,
    version      varchar(40)  not null,
    sha256       char(64)     not null,
    content      text         not null,
    published_at timestamptz  not null,
    primary key (fund, version)
);
comment on table fund_edition is 'Published editions of fund rules, kept as they were published; applications are pinned to them';

create function fund_edition_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
comment on function fund_edition_refuse_change() is 'Guards tables whose rows are never changed or removed';

create trigger fund_edition_append_only before update or delete on fund_edition
    for each row execute function fund_edition_refuse_change();
create trigger fund_edition_no_truncate before truncate on fund_edition
    for each statement execute function fund_edition_refuse_change();
