-- A group gives back what was paid beyond its grant, or a part of that: no whole payment, and nothing that a notice claims.
create table overpayment_return (
    id          uuid        primary key,
    case_number varchar(30) not null references application (case_number),
    payment_id  uuid        not null references payment (id),
    amount      bigint      not null check (amount > 0),
    received_on date        not null,
    reversed_at timestamptz
);
comment on table overpayment_return is 'What groups gave back of money that was paid beyond their grant, and when';
create index overpayment_return_case on overpayment_return (case_number);
