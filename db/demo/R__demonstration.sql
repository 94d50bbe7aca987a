-- Of the demonstration only: that its cases are all there, and how many seconds its clock runs ahead of the real time.
create table if not exists foerdertopf.demonstration (
    single boolean primary key check (single),
    ahead  bigint not null
);
