alter table counselling_request
    add column case_number varchar(30) references application (case_number),
    add column tries integer not null default 0 check (tries >= 0),
    add column again_on date;
comment on column counselling_request.case_number is 'The case that it is about, where a group that was signed in said so';
comment on column counselling_request.tries is 'How often nobody was reached';
comment on column counselling_request.again_on is 'When somebody tries again, after nobody was reached';
create index counselling_request_case on counselling_request (case_number) where case_number is not null;
