alter table sponsor_request add column withdrawn_at timestamptz;
comment on column sponsor_request.withdrawn_at is 'The group named no or another sponsor since; the link opens nothing any more';
