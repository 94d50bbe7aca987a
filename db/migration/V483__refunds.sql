-- What a group paid back and does not owe any more is given back to it: ordered by one person, recorded as sent by another.
alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in (
    'POT_OPENED', 'POT_CHANGED', 'COMMITTED', 'RELEASED', 'ORDERED', 'ORDER_CANCELLED', 'PAID', 'RETURNED',
    'LEFTOVER_RETURNED', 'REVENUE', 'REFUND_ORDERED', 'REFUNDED', 'REVENUE_REFUNDED', 'PAID_ON_TOP', 'ON_TOP_RETURNED', 'ON_TOP_REPAID',
    'REVERSED'));

create table refund (
    id           uuid        primary key,
    version      bigint      not null,
    case_number  varchar(30) not null references application (case_number),
    of_claim     bigint      not null check (of_claim >= 0),
    of_interest  bigint      not null check (of_interest >= 0),
    of_pot       bigint      not null check (of_pot between 0 and of_claim),
    cash_note    text        not null,
    ordered_by   varchar(100) not null,
    ordered_at   timestamptz not null,
    sent_on      date,
    sent_by      varchar(100),
    cancelled_at timestamptz,
    check (of_claim + of_interest > 0),
    check ((sent_on is null) = (sent_by is null)),
    check (sent_by <> ordered_by),
    check (sent_on is null or cancelled_at is null)
);
comment on table refund is 'Money that groups had paid back and get back, because what was claimed of them fell';
comment on column refund.of_claim is 'Cents of what had been paid back of the grant';
comment on column refund.of_interest is 'Cents of what had been paid as interest';
comment on column refund.of_pot is 'Cents of of_claim that the pot pays, because they had refilled it; the rest lowers the revenue of the year';
comment on column refund.cash_note is 'What the cash office must know, such as another account; empty where nothing';
create index refund_case on refund (case_number);
create unique index refund_one_under_way on refund (case_number) where sent_on is null and cancelled_at is null;
