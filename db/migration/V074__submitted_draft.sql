create table submitted_draft (
    draft_id    uuid        primary key,
    owner       uuid        not null,
    case_number varchar(30) references application (case_number)
);
comment on table submitted_draft is 'Which case a draft became: sending it twice finds the first case';
create index submitted_draft_case on submitted_draft (case_number);
