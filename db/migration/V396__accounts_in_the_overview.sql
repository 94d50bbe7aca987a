-- A case is found by the last digits of its account as well: its row follows the account.
create constraint trigger payee_account_in_overview after insert or update or delete on payee_account
    deferrable initially deferred for each row execute function case_overview_follows();
