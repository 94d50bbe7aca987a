-- What a group gave back of money that was paid beyond its grant changes what a case was paid: its row in the overview follows.
create constraint trigger overpayment_return_in_overview after insert or update or delete on overpayment_return
    deferrable initially deferred for each row execute function case_overview_follows();
