alter table decision add column reopened boolean not null default false;
alter table decision add column replaces uuid references decision (id);
comment on column decision.reopened is 'A remedy against it was upheld: a new decision is to replace it, until then it stands';
comment on column decision.replaces is 'The decision that this one replaced after a remedy';
create index decision_replaces on decision (replaces);

do $$
declare found record;
begin
    for found in
        select conname from pg_constraint
         where conrelid = 'decision'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%TAKEN_BACK%'
    loop
        execute format('alter table decision drop constraint %I', found.conname);
    end loop;
end $$;
alter table decision add constraint decision_state_check
    check (state in ('PROPOSED', 'TAKEN', 'SENT_BACK', 'TAKEN_BACK', 'REMEDIED'));
alter table decision add constraint decision_decided_check
    check ((state in ('TAKEN', 'TAKEN_BACK', 'REMEDIED')) = (decided_by is not null));

drop index decision_one_in_force;
create unique index decision_one_proposed on decision (case_number) where state = 'PROPOSED';
create unique index decision_one_taken on decision (case_number) where state = 'TAKEN';
