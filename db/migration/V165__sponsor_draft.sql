alter table saved_form drop constraint saved_form_kind_check;
alter table saved_form
    add constraint saved_form_kind_check
        check (kind in ('APPLICATION', 'CORRECTION', 'PROOF', 'CHANGE', 'ACCOUNT', 'HEARING', 'SPONSOR'));
comment on column saved_form.owner is 'The account of who typed it; for a sponsor, who has none, the request that its one-time link belongs to';
