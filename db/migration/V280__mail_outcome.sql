alter table mail_outbox add column answer varchar(300);
comment on column mail_outbox.answer is 'What the mail server said to a refused or returned mail, without addresses';
alter table mail_outbox add column bounced_at timestamptz;
comment on column mail_outbox.bounced_at is 'When a mail that the server had taken came back';
alter table mail_outbox add column dealt_with_at timestamptz;
alter table mail_outbox add column dealt_with_by varchar(60);
comment on column mail_outbox.dealt_with_at is 'When somebody of the administration looked at what failed; dealt_with_by is who';

-- What the mail server said moves a case in a transaction of its own: a listener that fails never sends a mail twice.
alter table mail_outbox add column outcome_told boolean not null default false;
alter table mail_outbox add column tell_from timestamptz;
comment on column mail_outbox.outcome_told is 'Whether the house has drawn its conclusions from what the mail server said';
comment on column mail_outbox.tell_from is 'Not to be tried before, after a first attempt to tell failed';
update mail_outbox set outcome_told = true where status = 'SENT';
create index mail_outbox_untold on mail_outbox (seq) where status <> 'WAITING' and not outcome_told;
create index mail_outbox_trouble on mail_outbox (created_at)
    where dealt_with_at is null and (status = 'FAILED' or bounced_at is not null);

alter table mail_outbox add constraint mail_outbox_bounced check (bounced_at is null or status = 'SENT');
alter table mail_outbox add constraint mail_outbox_dealt_with check ((dealt_with_at is null) = (dealt_with_by is null));
