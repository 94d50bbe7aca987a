-- Two deputies in order, so that one sick person stops nothing. They may be named before anybody is away: they also take the cases
-- out of which the person stays (Befangenheit).
alter table staff_account add column second_stand_in uuid references staff_account (id);
alter table staff_account drop constraint staff_account_check;
alter table staff_account add constraint staff_account_absence
    check ((absent_from is null) = (absent_until is null) and (stand_in is not null or absent_from is null));
alter table staff_account add constraint staff_account_second_stand_in
    check (second_stand_in is null or (stand_in is not null and second_stand_in <> stand_in and second_stand_in <> id));
create index staff_account_second_stand_in on staff_account (second_stand_in) where second_stand_in is not null;
