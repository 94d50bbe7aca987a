create index audit_entry_accounts on audit_entry (event_type, at desc) where subject like 'user:%';
