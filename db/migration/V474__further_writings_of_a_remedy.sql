-- What else was written against the same letter while a remedy is open, by the group or its sponsor: kept with the remedy, changes nothing.
create table objection_writing (
    objection_id uuid not null references objection (id),
    position integer not null,
    received_on date not null,
    channel varchar(20) not null,
    writing text not null,
    primary key (objection_id, position)
);
comment on table objection_writing is 'What came against the same letter while a remedy was open';
comment on column objection_writing.objection_id is 'The open remedy with which it is kept';
comment on column objection_writing.position is 'In the order in which they were entered';
comment on column objection_writing.received_on is 'The day on which it came';
comment on column objection_writing.channel is 'How it came';
comment on column objection_writing.writing is 'What it says';
