alter table sponsor_request add column expires_at timestamptz;
update sponsor_request set expires_at = case
    when used_at is null and withdrawn_at is null then greatest(asked_at, now()) + interval '30 days'
    else asked_at + interval '30 days' end;
alter table sponsor_request alter column expires_at set not null;
comment on column sponsor_request.expires_at is 'From then on the link opens nothing; whoever has it may ask that the sponsor be sent a new one';
