-- Interest that a recipient pays is revenue of the city: it is no part of what was paid out, so it has an account of its own.
alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check
    check (account in ('BUDGET', 'FREE', 'COMMITTED', 'ORDERED', 'PAID', 'REPAID', 'REVENUE', 'INTEREST'));

alter table interest_charge add column version bigint not null default 0;
alter table interest_charge add column received bigint not null default 0;
alter table interest_charge add column received_on date;
alter table interest_charge add constraint interest_charge_received
    check (received >= 0 and received <= amount and (received = 0) = (received_on is null));
comment on column interest_charge.received is 'What has come in of it, in cents';
