alter table change_request add column asked_by varchar(60);
alter table change_request add column asked_by_kind varchar(20);
alter table change_request add check ((asked_by is null) = (asked_by_kind is null));
comment on column change_request.asked_by is 'Who typed what is wished: the group, or whoever entered it at the desk; null for wishes from before this was kept';
