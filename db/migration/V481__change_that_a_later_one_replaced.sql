alter table change_request add column replaced boolean not null default false;
comment on column change_request.replaced is 'The group asked for the same kind of change once more before anybody answered: only the later request counts';
