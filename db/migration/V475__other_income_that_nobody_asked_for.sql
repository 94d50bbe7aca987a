-- Reports held 0 where the form had not asked for the money of others: nobody said so.
update proof_of_use p
set report = (p.report::jsonb - 'otherIncome')::text
where p.report is not null
  and (p.report::jsonb ->> 'otherIncome')::numeric = 0
  and not exists (
    select 1 from decision d where d.case_number = p.case_number and d.financing_type = 'DEFICIT'
  );
