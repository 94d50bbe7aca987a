create table bulk_issue (
    id             uuid         primary key,
    fund           varchar(60)  not null,
    free_paragraph text,
    started_by     varchar(100) not null,
    started_at     timestamptz  not null
);
comment on table bulk_issue is 'Notices of one fund that somebody issued together, with the paragraph that all of them carry';
create index bulk_issue_fund on bulk_issue (fund, started_at desc);

create table bulk_issue_item (
    bulk_id     uuid        not null references bulk_issue (id),
    position    integer     not null check (position > 0),
    case_number varchar(30) not null references application (case_number),
    state       varchar(20) not null check (state in ('WAITING', 'ISSUED', 'REFUSED', 'STOPPED')),
    notice_id   uuid        references notice (id) deferrable initially deferred,
    problem     varchar(100),
    done_at     timestamptz,
    primary key (bulk_id, position),
    check ((state = 'ISSUED') = (notice_id is not null)),
    check ((state = 'REFUSED') = (problem is not null)),
    check ((state = 'WAITING') = (done_at is null))
);
comment on table bulk_issue_item is 'One notice of a bulk issue: waits for its turn, is issued, or says why not';
create unique index bulk_issue_item_waiting on bulk_issue_item (case_number) where state = 'WAITING';
create index bulk_issue_item_case on bulk_issue_item (case_number);
create index bulk_issue_item_notice on bulk_issue_item (notice_id);
