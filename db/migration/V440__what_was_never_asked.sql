-- What a form never asked was kept as "no": whether input tax is deducted on every short form, and whether the group is charitable
-- on those of funds where nothing hangs on it, as long as records were stored with what they say of themselves (plan.balanced).
-- Nobody can have answered it there, unless the application was corrected since: then it was asked, and stays as it is.
with short_form as (
    select a.id, a.answers::jsonb as answers, e.content
    from application a
    join fund_edition e on e.fund = a.fund and e.version = a.edition
    where a.amount_requested <= (substring(e.content from 'microFormUpTo:\s*([0-9]+)'))::bigint * 100
      and not exists (select 1 from audit_entry c
                      where c.subject = 'case:' || a.case_number and c.event_type = 'ApplicationCorrected')
)
update application a
set answers = (case
        when s.answers #>> '{initiative,charitable}' = 'false'
            and s.answers #> '{plan,balanced}' is not null
            and s.content !~ 'detailedProofUnlessCharitable:\s*true'
        then jsonb_set(s.answers, '{initiative,charitable}', 'null')
        else s.answers
    end || jsonb_build_object('declarations', case
        when s.answers #>> '{declarations,vatDeduction}' = 'false'
        then jsonb_set(s.answers -> 'declarations', '{vatDeduction}', 'null')
        else s.answers -> 'declarations'
    end))::text
from short_form s
where a.id = s.id
  and (s.answers #>> '{declarations,vatDeduction}' = 'false'
       or (s.answers #>> '{initiative,charitable}' = 'false'
           and s.answers #> '{plan,balanced}' is not null
           and s.content !~ 'detailedProofUnlessCharitable:\s*true'));
