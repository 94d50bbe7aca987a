create table counselling_request (
    id        uuid         primary key,
    fund      varchar(40),
    name      varchar(200),
    reach     varchar(200),
    good_time varchar(200),
    words     text,
    asked_at  timestamptz  not null,
    done_at   timestamptz,
    done_by   varchar(60),
    minutes   integer      check (minutes >= 0),
    note      text,
    check ((done_at is null) = (done_by is null)),
    check (done_at is null or (name is null and reach is null and good_time is null and words is null))
);
comment on table counselling_request is
    'Who wants to talk before or beside an application; without fund: does not know which. Who it was is erased once it is done.';
create index counselling_request_open on counselling_request (asked_at) where done_at is null;
