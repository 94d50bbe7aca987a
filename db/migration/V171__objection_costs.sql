alter table objection add column facts text;
alter table objection add column costs_bearer varchar(20) check (costs_bearer in ('AUTHORITY', 'OBJECTOR', 'HALF_EACH'));
alter table objection add column lawyer varchar(20) check (lawyer in ('NOT_INVOLVED', 'NEEDED', 'NOT_NEEDED'));
comment on column objection.facts is 'What happened, in the words of the person who decided';
comment on column objection.costs_bearer is 'Who pays what the objection cost';
comment on column objection.lawyer is 'Whether it was necessary to be represented by a lawyer';
