-- A draft that nobody touches any more is deleted on a day that its owner was told twice; touching it takes that back.
alter table saved_form add column delete_on date;
alter table saved_form add column warnings smallint not null default 0 check (warnings between 0 and 2);
comment on column saved_form.delete_on is 'The day of which the owner was told, if she was';

create table nightly_run (
    kind    varchar(30)  primary key,
    ran_at  timestamptz  not null,
    figure  bigint       not null,
    trouble varchar(200)
);
comment on table nightly_run is 'What the house did at night by itself, the last time: how many, and what was wrong';
