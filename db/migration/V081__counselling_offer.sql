create table counselling_offer (
    case_number  varchar(30) primary key references application (case_number),
    version      bigint      not null,
    offer        varchar(20) not null check (offer in ('HELD', 'DECLINED', 'NOT_NEEDED')),
    clarified_by varchar(60) not null,
    clarified_at timestamptz not null
);
comment on table counselling_offer is 'What became of the offer to talk between submission and decision; gone when the case begins anew';
