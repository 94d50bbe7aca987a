create table fund_year (
    fund varchar(60) not null,
    year integer not null,
    budget bigint not null default 0,
    committed bigint not null default 0,
    ordered bigint not null default 0,
    paid bigint not null default 0,
    primary key (fund, year),
    constraint fund_year_no_bucket_below_zero check (least(budget, committed, ordered, paid) >= 0),
    constraint fund_year_never_overspent check (committed + ordered + paid <= budget)
);
comment on table fund_year is 'One pot per fund and fiscal year, in cents; the buckets are exclusive';

create table ledger_transaction (
    id uuid primary key,
    seq bigint generated always as identity unique,
    op_key varchar(200) not null unique,
    kind varchar(30) not null check (kind in (
        'POT_OPENED', 'POT_CHANGED', 'COMMITTED', 'RELEASED', 'ORDERED', 'ORDER_CANCELLED', 'PAID', 'RETURNED',
        'LEFTOVER_RETURNED', 'REVENUE')),
    fund varchar(60) not null,
    year integer not null,
    case_number varchar(30),
    amount bigint not null check (amount > 0),
    reason varchar(500),
    actor varchar(100) not null,
    booked_at timestamptz not null,
    foreign key (fund, year) references fund_year (fund, year)
);
comment on table ledger_transaction is 'Every movement of a pot, once per operation key; append only';
create index ledger_transaction_fund_year on ledger_transaction (fund, year, seq);
create index ledger_transaction_case on ledger_transaction (case_number) where case_number is not null;

create table ledger_entry (
    transaction_id uuid not null references ledger_transaction (id),
    account varchar(20) not null check (account in (
        'BUDGET', 'FREE', 'COMMITTED', 'ORDERED', 'PAID', 'REPAID', 'REVENUE')),
    amount bigint not null check (amount <> 0),
    primary key (transaction_id, account)
);
comment on table ledger_entry is 'The two sides of each movement, in cents; append only, sums to zero per transaction';

create function ledger_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is append only: book a reversing movement instead';
end $$;

create trigger ledger_transaction_append_only before update or delete on ledger_transaction
    for each row execute function ledger_refuses_change();
create trigger ledger_transaction_no_truncate before truncate on ledger_transaction
    for each statement execute function ledger_refuses_change();
create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function ledger_refuses_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function ledger_refuses_change();

create function ledger_balances() returns trigger language plpgsql as $$
begin
    if (select count(*) < 2 or sum(e.amount) <> 0
          from foerdertopf.ledger_entry e
         where e.transaction_id = case when tg_table_name = 'ledger_entry'
                                       then (to_jsonb(new) ->> 'transaction_id')::uuid
                                       else (to_jsonb(new) ->> 'id')::uuid end) then
        raise exception 'A ledger transaction has two sides that sum to zero';
    end if;
    return null;
end $$;

create constraint trigger ledger_entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_balances();
create constraint trigger ledger_transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function ledger_balances();
