create table case_reading (
    case_number varchar(30) not null references application (case_number),
    staff_id    varchar(60) not null,
    day         date        not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    times       integer     not null check (times > 0),
    primary key (case_number, staff_id, day)
);
comment on table case_reading is 'Which of the staff opened pages or files of a case on a day, for the auditor; kept for a year';
create index case_reading_day on case_reading (day);
