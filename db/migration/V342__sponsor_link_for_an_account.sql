alter table sponsor_request add column for_account boolean not null default false;
comment on column sponsor_request.for_account is 'By the link a sponsor that consented names another account, and answers nothing else';
