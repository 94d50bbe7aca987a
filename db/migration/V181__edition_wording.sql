create table edition_wording (
    fund         varchar(60)   not null,
    version      varchar(40)   not null,
    block        varchar(80)   not null,
    number       integer       not null check (number > 0),
    lead         varchar(200),
    text         varchar(4000) not null,
    reason       varchar(500),
    published_by varchar(60)   not null,
    published_at timestamptz   not null,
    primary key (fund, version, block, number),
    foreign key (fund, version) references fund_edition (fund, version)
);
comment on table edition_wording is 'New wordings of sentences of an edition; the edition itself stays as it was published';
create trigger edition_wording_append_only before update or delete on edition_wording
    for each row execute function fund_edition_refuse_change();
create trigger edition_wording_no_truncate before truncate on edition_wording
    for each statement execute function fund_edition_refuse_change();
