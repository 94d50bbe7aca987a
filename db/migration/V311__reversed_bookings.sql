alter table ledger_transaction add column reverses uuid references ledger_transaction (id);
comment on column ledger_transaction.reverses is 'The booking that was a mistake and is taken back by this one, once';
create unique index ledger_transaction_reverses on ledger_transaction (reverses) where reverses is not null;
alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in (
    'POT_OPENED', 'POT_CHANGED', 'COMMITTED', 'RELEASED', 'ORDERED', 'ORDER_CANCELLED', 'PAID', 'RETURNED',
    'LEFTOVER_RETURNED', 'REVENUE', 'REVERSED'));

create table reversal (
    id uuid primary key,
    version bigint not null,
    kind varchar(30) not null,
    subject varchar(100) not null,
    fund varchar(60) not null,
    case_number varchar(30),
    about varchar(500) not null,
    page varchar(300) not null,
    reason varchar(500) not null,
    state varchar(20) not null check (state in ('WAITING', 'DONE', 'WITHDRAWN')),
    requested_by varchar(100) not null,
    requested_at timestamptz not null,
    decided_by varchar(100),
    decided_at timestamptz
);
comment on table reversal is 'Entries that somebody calls a mistake (executed, returned, received): taken back once a second person agrees';
create unique index reversal_waiting on reversal (kind, subject) where state = 'WAITING';
create index reversal_of_fund on reversal (fund, requested_at) where state = 'WAITING';

alter table repayment add column reversed_at timestamptz;
comment on column repayment.reversed_at is 'When the entry turned out to be a mistake; it counts no more';
