-- Money that came back from the bank is to be there within the edition's days once more: counted from the day on which it came back.
alter table case_overview add column pay_from date;
comment on column case_overview.pay_from is 'From which day the days run within which money is paid: the decision, or the last return by the bank';
