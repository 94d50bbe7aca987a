alter table mail_outbox add column message_key varchar(64);
update mail_outbox set message_key = encode(sha256(convert_to(id::text, 'UTF8')), 'hex');
alter table mail_outbox alter column message_key set not null;
create unique index mail_outbox_message_key on mail_outbox (message_key);
comment on column mail_outbox.message_key is 'Left side of the Message-ID: by it alone a report of a mail that came back is tied to its mail';
