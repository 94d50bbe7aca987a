alter table application add column sponsor_email text;
update application set sponsor_email = answers::jsonb -> 'sponsor' ->> 'email';
comment on column application.sponsor_email is 'Where the fiscal sponsor is written to: it finds its groups by that address';
create index application_contact_email on application (lower(contact_email));
create index application_sponsor_email on application (lower(sponsor_email));
