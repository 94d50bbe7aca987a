create table payment_run (
    id uuid primary key,
    fund varchar(60) not null,
    fiscal_year integer not null,
    ordinal integer not null check (ordinal > 0),
    number varchar(35) not null unique,
    state varchar(20) not null check (state in ('CLOSED', 'EXECUTED', 'CANCELLED')),
    format varchar(20) not null check (format in ('CSV', 'PAIN_001')),
    execution_date date not null,
    payment_count integer not null check (payment_count > 0),
    control_sum bigint not null check (control_sum > 0),
    closed_by varchar(100) not null,
    closed_at timestamptz not null,
    executed_on date,
    executed_by varchar(100),
    cancelled_by varchar(100),
    cancelled_at timestamptz,
    cancel_reason varchar(500),
    version bigint not null,
    unique (fund, fiscal_year, ordinal)
);
comment on table payment_run is 'One file handed to the cash office: one fund, one fiscal year, one format';

create table payment (
    id uuid primary key,
    number varchar(35) not null unique,
    case_number varchar(30) not null,
    grant_id uuid not null,
    fund varchar(60) not null,
    fiscal_year integer not null,
    instalment integer not null check (instalment > 0),
    attempt integer not null check (attempt > 0),
    amount bigint not null check (amount > 0),
    holder text not null,
    iban varchar(60) not null,
    holder_differs boolean not null,
    recipient_name text not null,
    entitled_name text not null,
    project_title text not null,
    decided_on date not null,
    due_on date not null,
    state varchar(20) not null check (state in (
        'ORDERED', 'RELEASED', 'IN_RUN', 'EXECUTED', 'RETURNED', 'REPAID', 'CANCELLED')),
    ordered_by varchar(100) not null,
    ordered_at timestamptz not null,
    released_by varchar(100),
    released_at timestamptz,
    run_id uuid references payment_run (id),
    executed_on date,
    returned_on date,
    return_reason varchar(4),
    repaid_on date,
    cancel_reason varchar(500),
    version bigint not null,
    constraint payment_two_persons check (released_by <> ordered_by),
    constraint payment_released_before_run check (state in ('ORDERED', 'CANCELLED') or released_by is not null)
);
comment on table payment is 'One order to pay, with payee and account as they were when it was ordered';
create unique index payment_attempt on payment (grant_id, instalment, attempt);
create unique index payment_living on payment (grant_id, instalment) where state not in ('RETURNED', 'CANCELLED');
create index payment_case on payment (case_number);
create index payment_run_of on payment (run_id) where run_id is not null;
create index payment_fund_state on payment (fund, state);

create table payment_run_item (
    run_id uuid not null references payment_run (id),
    position integer not null,
    payment_id uuid not null references payment (id),
    voided_at timestamptz,
    primary key (run_id, position)
);
comment on table payment_run_item is 'Which payments a run holds; voided when the run was cancelled';
create unique index payment_run_item_living on payment_run_item (payment_id) where voided_at is null;

create table payment_run_file (
    run_id uuid not null references payment_run (id),
    file_name varchar(120) not null,
    kind varchar(20) not null check (kind in ('PAYABLE', 'CONTROL_SHEET', 'ORDER')),
    media_type varchar(60) not null,
    bytes bytea not null,
    sha256 varchar(64) not null,
    primary key (run_id, file_name)
);
comment on table payment_run_file is 'What was handed to the cash office, byte for byte; append only';
create unique index payment_run_one_payable_file on payment_run_file (run_id) where kind = 'PAYABLE';

create function payment_run_file_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'A file that was handed over is never changed: cancel the run and close a new one';
end $$;
create trigger payment_run_file_append_only before update or delete on payment_run_file
    for each row execute function payment_run_file_refuses_change();
create trigger payment_run_file_no_truncate before truncate on payment_run_file
    for each statement execute function payment_run_file_refuses_change();
