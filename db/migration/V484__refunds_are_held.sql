-- What a recipient is owed back is bound in the pot before anybody orders it.
alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in (
    'POT_OPENED', 'POT_CHANGED', 'COMMITTED', 'RELEASED', 'ORDERED', 'ORDER_CANCELLED', 'PAID', 'RETURNED',
    'LEFTOVER_RETURNED', 'REVENUE', 'REFUND_HELD', 'REFUND_FREED', 'REFUND_ORDERED', 'REFUNDED', 'REVENUE_REFUNDED', 'PAID_ON_TOP',
    'ON_TOP_RETURNED', 'ON_TOP_REPAID', 'REVERSED'));
alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check check (account in (
    'BUDGET', 'FREE', 'COMMITTED', 'OWED_BACK', 'ORDERED', 'PAID', 'REPAID', 'REVENUE', 'INTEREST', 'CASH', 'ON_TOP'));
