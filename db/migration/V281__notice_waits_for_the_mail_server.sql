alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in ('ISSUED', 'RENDERED', 'SENDING', 'PROVIDED', 'TO_POST',
    'SENT', 'NOT_DELIVERED', 'VOID'));
alter table notice add column mails integer not null default 0 check (mails >= 0);
comment on column notice.mails is 'How many mails were written to bring it, or to tell where it can be retrieved';
alter table notice add constraint notice_sending check (state <> 'SENDING' or (document_id is not null and mails > 0));
