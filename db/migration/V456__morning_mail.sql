create table morning_mail (
    staff_id   uuid        primary key references staff_account (id) on delete cascade,
    wanted     boolean     not null default true,
    told_until timestamptz
);
comment on table morning_mail is 'Who wants to hear every working morning of new work, and up to when she has; nobody who never chose stands here as unwanted';
