alter table change_request add column shift_from varchar(40);
alter table change_request add column shift_to varchar(40);
alter table change_request add column shift_amount bigint;
alter table change_request add check ((shift_from is null) = (shift_to is null) and (shift_from is null) = (shift_amount is null));
comment on column change_request.shift_from is 'Accepted costs: the kind of cost from which money goes to another one (Umwidmung)';
