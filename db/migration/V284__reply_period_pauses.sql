alter table assessment add column reply_paused_since date;
comment on column assessment.reply_paused_since is 'Set while the request did not reach the group: the day on which its mail was written. The period for the answer does not run';
alter table notice add column departures integer not null default 0 check (departures >= 0);
update notice set departures = 1 where left_on is not null;
comment on column notice.departures is 'How often it left the house; more than once where it came back';
