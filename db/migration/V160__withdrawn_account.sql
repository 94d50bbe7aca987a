alter table payee_account add column withdrawn_at timestamptz;
comment on column payee_account.withdrawn_at is 'It counts no longer although no other account was told: its sponsor no longer stands in for the group';
