alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in ('ISSUED', 'RENDERED', 'PROVIDED', 'TO_POST', 'SENT',
    'NOT_DELIVERED', 'VOID'));
alter table notice drop constraint notice_channel_check;
alter table notice add constraint notice_channel_check check (channel in ('EMAIL', 'PORTAL', 'LETTER', 'HAND_OVER'));

alter table notice add column provided_on date;
alter table notice add column retrieve_by date;
alter table notice add column retrieved_at timestamptz;
alter table notice add column retrieved_by varchar(60);
alter table notice add column provision_ended_on date;
comment on column notice.provided_on is 'The day on which the recipient was told that it can be retrieved on the portal';
comment on column notice.retrieve_by is 'The last day on which a retrieval counts';
comment on column notice.retrieved_at is 'The first retrieval by the recipient; retrieved_by is the account';
comment on column notice.provision_ended_on is 'The day from which nothing could be retrieved and a letter was to be posted';
alter table notice add constraint notice_provided check (
    (provided_on is null) = (retrieve_by is null)
    and (retrieved_at is null) = (retrieved_by is null)
    and (provided_on is not null or (retrieved_at is null and provision_ended_on is null))
    and (retrieved_at is null or provision_ended_on is null)
    and (state <> 'PROVIDED' or (provided_on is not null and document_id is not null)));

alter table application drop constraint application_delivery_check;
alter table application add constraint application_delivery_check check (delivery in ('EMAIL', 'PORTAL', 'LETTER'));
