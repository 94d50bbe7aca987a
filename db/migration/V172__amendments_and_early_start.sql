alter table change_request drop constraint change_request_kind_check;
alter table change_request add constraint change_request_kind_check
    check (kind in ('PERIOD', 'COST_ITEMS', 'AMOUNT', 'BANK_ACCOUNT'));
alter table change_request add column old_value text;
alter table change_request add column new_value text;
comment on column change_request.old_value is 'What an accepted change put an end to, as people read it';
comment on column change_request.new_value is 'What holds since an accepted change, as people read it';

alter table decision add column provisional_open text;
alter table decision add column provisional_until date;
alter table decision add column settled_on date;
alter table decision add constraint decision_provisional_check
    check ((provisional_open is null) = (provisional_until is null) and (settled_on is null or provisional_open is not null));
comment on column decision.provisional_open is 'What is open where the amount is fixed for good only later';
comment on column decision.settled_on is 'When the amount of a provisional approval was fixed for good';

create table early_start_permission (
    id           uuid        primary key,
    case_number  varchar(30) not null unique references application (case_number),
    starts_on    date        not null,
    reason       text        not null,
    permitted_by varchar(60) not null,
    permitted_on date        not null
);
comment on table early_start_permission is 'Projects that may begin before their application is decided';
