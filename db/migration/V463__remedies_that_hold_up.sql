-- Whether a remedy is open against a letter: it is not final before that is decided, however late it came, or if it goes out again.
alter table notice add column contested boolean not null default false;
comment on column notice.contested is 'A remedy against it came in time and is not decided: it is not final';

-- A remedy that was taken back, or settled otherwise, is decided by nobody; one against a letter that no longer holds holds up nothing.
alter table objection add column overtaken boolean not null default false;
alter table objection add column told_on date;
comment on column objection.overtaken is 'The letter at which it is directed no longer held when it came';
comment on column objection.told_on is 'From which day its decision counts for whoever raised it: the day of delivery of what a court decided';
update objection set told_on = decided_on;
alter table objection drop constraint objection_outcome_check;
alter table objection add constraint objection_outcome_check check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN'));

-- A lawsuit against the answer to an objection is about the notice that it answers, too.
update notice n set contested = true, final_on = null
 where exists (select 1 from objection o join notice l on l.id = o.notice_id
                where o.outcome is null and o.in_time
                  and (l.id = n.id or (l.type in ('OBJECTION_DECISION', 'REMEDY_DECISION') and l.refers_to = n.id)));
