-- The cash office paid the same money twice: what nobody had granted is booked beside the pot, and owed back.
alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in (
    'POT_OPENED', 'POT_CHANGED', 'COMMITTED', 'RELEASED', 'ORDERED', 'ORDER_CANCELLED', 'PAID', 'RETURNED',
    'LEFTOVER_RETURNED', 'REVENUE', 'PAID_ON_TOP', 'ON_TOP_RETURNED', 'ON_TOP_REPAID', 'REVERSED'));
alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check check (account in (
    'BUDGET', 'FREE', 'COMMITTED', 'ORDERED', 'PAID', 'REPAID', 'REVENUE', 'INTEREST', 'CASH', 'ON_TOP'));

alter table payment add column again uuid references payment (id);
comment on column payment.again is 'The payment that the cash office paid once more, from the file of a run that was cancelled here; null where it is none of these';
create index payment_again on payment (again) where again is not null;
create unique index payment_again_by_run on payment (run_id, again) where again is not null and state <> 'CANCELLED';
