-- What seemed over is contested by an objection that came late and touches nothing else of its case: the row of the lists follows it as well.
create constraint trigger objection_in_overview after insert or update or delete on objection
    deferrable initially deferred for each row execute function case_overview_follows();
select refresh_case_overview(o.case_number) from (select distinct case_number from objection) o;
