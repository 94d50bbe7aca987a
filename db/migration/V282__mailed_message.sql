create table mailed_message (
    mail_id       uuid         primary key references mail_outbox (id) on delete cascade,
    case_number   varchar(30)  not null references application (case_number),
    role          varchar(10)  not null check (role in ('GROUP', 'SPONSOR')),
    reason        varchar(200) not null,
    notice_id     uuid references notice (id),
    letter_type   varchar(30),
    subject       varchar(300) not null,
    text          text         not null,
    attachment_id uuid references document (id),
    check (notice_id is null or letter_type is null)
);
comment on table mailed_message is 'What a mail about a case is for, and how it is told on paper or by phone should the mail server refuse it';
comment on column mailed_message.notice_id is 'The letter that this mail brings, or of which it tells where it can be retrieved';
comment on column mailed_message.letter_type is 'The kind of letter that lies on the page to which this mail leads';
create index mailed_message_case on mailed_message (case_number);
create index mailed_message_notice on mailed_message (notice_id);
create index mailed_message_attachment on mailed_message (attachment_id);

-- Mails that waited or had failed while a letter still counted as sent with its queueing: their outcome is drawn now.
insert into mailed_message (mail_id, case_number, role, reason, notice_id, subject, text)
select m.id, m.case_number, 'GROUP', 'notice-sent:' || n.id, n.id, m.subject, coalesce(m.body, '')
  from mail_outbox m
  join notice n on m.dedupe_key like 'notice-sent:' || n.id || ':%'
 where m.status in ('WAITING', 'FAILED') and m.case_number is not null;
