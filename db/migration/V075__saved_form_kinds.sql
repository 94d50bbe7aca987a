alter table saved_form drop constraint saved_form_kind_check;
alter table saved_form
    add constraint saved_form_kind_check
        check (kind in ('APPLICATION', 'CORRECTION', 'PROOF', 'CHANGE', 'ACCOUNT', 'HEARING'));
