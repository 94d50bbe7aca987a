create table print_run (
    id           uuid         primary key,
    version      bigint       not null,
    fund         varchar(60)  not null,
    year         integer      not null,
    ordinal      integer      not null check (ordinal > 0),
    number       varchar(35)  not null unique,
    state        varchar(20)  not null check (state in ('MADE', 'POSTED', 'CANCELLED')),
    letter_count integer      not null check (letter_count > 0),
    sheet_count  integer      not null check (sheet_count > 0),
    document_id  uuid         references document (id) on delete set null,
    sha256       varchar(64)  not null,
    made_by      varchar(100) not null,
    made_at      timestamptz  not null,
    posted_on    date,
    posted_by    varchar(100),
    cancelled_by varchar(100),
    cancelled_at timestamptz,
    unique (fund, year, ordinal),
    check ((state = 'POSTED') = (posted_on is not null)),
    check ((state = 'CANCELLED') = (cancelled_at is not null))
);
comment on table print_run is 'Letters of one fund that went to the print shop in one file; the file is a stored document and never changes';
create index print_run_document on print_run (document_id);

create table print_run_item (
    run_id      uuid        not null references print_run (id),
    position    integer     not null check (position > 0),
    notice_id   uuid        references notice (id),
    message_id  uuid        references message_task (id),
    case_number varchar(30) not null references application (case_number),
    first_page  integer     not null check (first_page > 0),
    last_page   integer     not null,
    sheets      integer     not null check (sheets > 0),
    state       varchar(20) not null check (state in ('TO_POST', 'POSTED', 'LEFT_ALONE', 'CANCELLED')),
    problem     varchar(100),
    primary key (run_id, position),
    check ((notice_id is null) <> (message_id is null)),
    check (last_page >= first_page)
);
comment on table print_run_item is 'Which letters a print run holds, where they stand in its file, and whether they were posted';
create unique index print_run_item_living_notice on print_run_item (notice_id) where state = 'TO_POST';
create unique index print_run_item_living_message on print_run_item (message_id) where state = 'TO_POST';
create index print_run_item_case on print_run_item (case_number);
