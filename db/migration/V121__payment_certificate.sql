create table payment_certificate (
    decision_id  uuid        primary key,
    version      bigint      not null,
    case_number  varchar(30) not null,
    certified_by varchar(100) not null,
    certified_at timestamptz not null,
    payment_id   uuid references payment (id)
);
comment on table payment_certificate is 'Factual and arithmetical correctness certified together with the decision; the payment order follows from it once';
create index payment_certificate_case on payment_certificate (case_number);
create index payment_certificate_payment on payment_certificate (payment_id);
