-- What of a contested claim stays where the house helps in part, all told, in cents like every sum.
alter table objection add column stays_due bigint;
