-- A run is begun in one short transaction; its payments are checked and its files written one after the other, whether anybody
-- looks or not and across a restart. Only then is there something to hand over.
alter table payment_run drop constraint payment_run_state_check;
alter table payment_run add constraint payment_run_state_check
    check (state in ('PREPARING', 'CLOSED', 'EXECUTED', 'CANCELLED'));
alter table payment_run add column problem varchar(80);
alter table payment_run add column problem_about varchar(500);
comment on column payment_run.problem is 'Why its preparation stands still, as the code of a sentence; null where it does not';
create index payment_run_preparing on payment_run (closed_at) where state = 'PREPARING';
create index payment_run_latest on payment_run (fund, closed_at desc);

alter table payment_run_item add column checked_at timestamptz;
alter table payment_run_item add column held_back varchar(500);
alter table payment_run_item add column sheet_name varchar(120);
comment on column payment_run_item.held_back is 'Codes of what kept it out of the run at the last check; it was not paid by this run';
comment on column payment_run_item.sheet_name is 'Its order among the files of the run, once written';
update payment_run_item i
   set checked_at = r.closed_at, sheet_name = f.file_name
  from payment_run r, payment p, payment_run_file f
 where r.id = i.run_id and p.id = i.payment_id and f.run_id = i.run_id
   and f.file_name = p.number || '-Auszahlungsanordnung.pdf';
create index payment_run_item_payment on payment_run_item (payment_id);
create index payment_fund_released on payment (fund, ordered_at, number) where state = 'RELEASED';

create table payment_run_choice (
    fund varchar(60) primary key,
    takes_all boolean not null,
    changed_by varchar(100) not null,
    changed_at timestamptz not null
);
comment on table payment_run_choice is
    'Whether released payments of a fund go into its next run unless left out, or only if taken; all, where there is no row';

create table payment_run_exception (
    payment_id uuid primary key references payment (id),
    fund varchar(60) not null,
    changed_by varchar(100) not null,
    changed_at timestamptz not null
);
comment on table payment_run_exception is 'Released payments for which the choice of their fund does not hold';
create index payment_run_exception_fund on payment_run_exception (fund);

alter table payment_run add column control_sheets integer not null default 0;
comment on column payment_run.control_sheets is 'How many of its control sheets are written; the payable file comes with the first';
update payment_run set control_sheets = 1;
create index payment_run_item_to_check on payment_run_item (run_id, position) where checked_at is null;
create index payment_run_item_to_write on payment_run_item (run_id, position)
    where sheet_name is null and held_back is null;
