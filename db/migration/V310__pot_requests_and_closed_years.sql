create table pot_request (
    id uuid primary key,
    version bigint not null,
    fund varchar(60) not null,
    year integer not null,
    what varchar(20) not null check (what in ('CHANGE', 'CLOSE_YEAR', 'REOPEN_YEAR')),
    difference bigint not null,
    reason varchar(500) not null,
    state varchar(20) not null check (state in ('WAITING', 'DONE', 'WITHDRAWN')),
    requested_by varchar(100) not null,
    requested_at timestamptz not null,
    decided_by varchar(100),
    decided_at timestamptz,
    foreign key (fund, year) references fund_year (fund, year)
);
comment on table pot_request is 'Each wish to change a pot or to close its year; beyond the limit of the edition it waits for a second person';
create index pot_request_waiting on pot_request (fund, year, requested_at) where state = 'WAITING';
create unique index pot_request_one_closing on pot_request (fund, year)
    where state = 'WAITING' and what in ('CLOSE_YEAR', 'REOPEN_YEAR');

alter table fund_year add column closed_on date;
comment on column fund_year.closed_on is 'From this day on nothing is granted from the pot, and nothing that comes back refills it';

alter table ledger_transaction add column revenue_year integer;
comment on column ledger_transaction.revenue_year is 'For revenue: the fiscal year in which the money came; otherwise empty';
