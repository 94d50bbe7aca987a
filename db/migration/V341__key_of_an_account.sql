alter table payee_account add column iban_key varchar(60);
update payee_account
   set iban_key = regexp_replace(upper(regexp_replace(iban, '[^A-Za-z0-9]', '', 'g')), '^IBAN(?=[A-Z]{2}[0-9])', '');
alter table payee_account alter column iban_key set not null;
drop index payee_account_iban;
create index payee_account_iban on payee_account (iban_key);
comment on column payee_account.iban_key is 'The account as it compares: without blanks, in capitals';
