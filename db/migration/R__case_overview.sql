-- The row that lists show of a case: what it is computed from, and how it is kept. Flyway runs this file again whenever it was changed;
-- a new column is added to the table case_overview by a numbered migration first, and stands last in the view.

-- How words sound to the ear, for what is searched and for what is typed alike: capitals, accents and points do not count, nor does
-- ae for ä, ss for ß, a Turkish ı or the letters that Persian and Arabic write differently; marks between letters fall away.
create or replace function as_heard(words text) returns text language sql immutable parallel safe as $$
    select replace(replace(replace(replace(replace(
               regexp_replace(
                   translate(
                       lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f\u064b-\u0652\u0670]', '', 'g')),
                       'ıøłđħيىك', 'ioldhییک'),
                   '[-.,;:!?''"()/&+_@#*„“”‚‘’«»‹›–—…·]', '', 'g'),
               'ß', 'ss'), 'æ', 'a'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')
$$;

create or replace view case_overview_computed as
select c.case_number, c.fund, c.round, c.fiscal_year, c.initiative_name, c.contact_name, c.contact_phone, c.contact_email,
       c.project_title, c.project_start, c.project_end, c.amount_requested, c.amount_granted, c.decided_on, c.paid,
       c.received_on, c.submitted_at, c.search_text, c.stage,
       case c.stage
           when 'REQUESTED' then c.reply_due_on
           when 'PROOF_AWAITED' then c.proof_due_on
           when 'SETTLED' then c.repayment_due_on
           when 'RENOUNCED' then c.repayment_due_on
           when 'REVOKED' then c.repayment_due_on
           when 'PARTLY_REVOKED' then c.repayment_due_on
       end as due_on,
       c.amount_remaining,
       c.pay_from
  from (
    select a.case_number, a.fund, a.round,
           cast(substring(a.case_number from '-([0-9]{4})-[0-9]+$') as integer) as fiscal_year,
           a.initiative_name, a.contact_name, a.contact_phone, a.contact_email, a.project_title, a.project_start,
           coalesce(d.project_end, a.project_end) as project_end,
           a.amount_requested, a.received_on, a.submitted_at,
           as_heard(concat_ws(' ', a.search_text, named.sponsor, named.sponsor_person, named.person, named.street, named.person_street,
               named.sponsor_street, named.district, named.place, k.holder, k.iban)) as search_text,
           case when d.state = 'TAKEN' then d.amount_granted end as amount_granted,
           case when d.state = 'TAKEN' then coalesce(p.remains_granted, d.amount_granted) end as amount_remaining,
           case when d.state = 'TAKEN' then d.decided_on end as decided_on,
           -- What came back from the bank is promised anew.
           case when d.state = 'TAKEN' then greatest(d.decided_on, m.returned_on) end as pay_from,
           coalesce(cast(m.paid as bigint), 0) as paid,
           s.reply_due_on, p.due_on as proof_due_on,
           -- A day until which money is paid back is there only while some is to be paid back.
           case when 100 * cast(cast(p.settlement as jsonb) ->> 'repaymentDue' as numeric) > p.repaid then p.repayment_due_on
           end as repayment_due_on,
           case
               when a.state = 'WITHDRAWN' then 'WITHDRAWN'
               -- What seemed over waits for somebody to decide on an objection.
               when (p.state = 'CLOSED' or (d.state = 'TAKEN' and d.outcome = 'REJECTED'))
                       and exists (select 1 from objection x where x.case_number = a.case_number and x.outcome is null) then 'CONTESTED'
               -- A closed case that is decided anew is not closed until its difference is paid; on a grant that ended nothing is decided anew.
               when p.state = 'CLOSED' and not coalesce(p.remains_granted is null and (
                       d.state = 'PROPOSED' or d.reopened or (d.replaces is not null and coalesce(m.paid, 0) < d.amount_granted)),
                       false) then case when p.renounced_on is null then 'CLOSED' else 'RENOUNCED_CLOSED' end
               when p.state in ('REVOKED', 'SETTLED') and p.claim_suspended_on is not null then 'REVOCATION_CONTESTED'
               when p.state = 'REVOKED' and p.remains_granted > 0 then 'PARTLY_REVOKED'
               when p.state = 'REVOKED' then 'REVOKED'
               when p.state = 'SETTLED' and p.renounced_on is not null then 'RENOUNCED'
               when p.state = 'SETTLED' then 'SETTLED'
               when p.state = 'SUBMITTED' then 'PROOF_SUBMITTED'
               -- Nobody proves the use of money that came back: such a case stands where its payment stands.
               when p.state = 'AWAITED' and coalesce(m.paid, 0) > 0 then 'PROOF_AWAITED'
               when d.state = 'TAKEN' and d.reopened and (d.outcome = 'REJECTED' or p.state = 'CLOSED') then 'COMPLETE'
               when d.state = 'TAKEN' and d.outcome = 'REJECTED' then 'REJECTED'
               when d.state = 'TAKEN' and coalesce(m.paid, 0) >= d.amount_granted then 'PAID'
               when d.state = 'TAKEN' and coalesce(m.under_way, false) then 'ORDERED'
               when d.state = 'TAKEN' and n.left_on is not null then 'NOTICE_SENT'
               when d.state = 'TAKEN' then 'DECIDED'
               when d.state = 'PROPOSED' then 'PROPOSED'
               when s.state = 'COMPLETE' then 'COMPLETE'
               when s.state = 'REQUESTED' then 'REQUESTED'
               when a.state = 'UNDER_REVIEW' then 'CHECKING'
               else 'SUBMITTED'
           end as stage
      from application a
      left join assessment s on s.case_number = a.case_number
      -- After a remedy a new proposal stands beside the decision in force: the proposal is what people wait for.
      left join lateral (
          select x.* from decision x
           where x.case_number = a.case_number and x.state in ('PROPOSED', 'TAKEN')
           order by x.state limit 1) d on true
      left join proof_of_use p on p.case_number = a.case_number
      left join lateral (
          select it #>> '{sponsor,name}' as sponsor, it #>> '{sponsor,contactName}' as sponsor_person,
                 it #>> '{responsiblePerson,name}' as person, it #>> '{contact,address,street}' as street,
                 it #>> '{responsiblePerson,address,street}' as person_street, it #>> '{sponsor,address,street}' as sponsor_street,
                 it #>> '{project,district}' as district, it #>> '{project,place}' as place
            from cast(a.answers as jsonb) it) named on true
      left join lateral (
          select x.holder, x.iban from payee_account x
           where x.case_number = a.case_number and x.withdrawn_at is null order by x.told_at desc limit 1) k on true
      left join lateral (
          select max(x.left_on) as left_on from notice x where x.decision_id = d.id and x.state <> 'VOID') n on true
      left join lateral (
          -- What was given back of money that nobody had granted is paid no more.
          select sum(x.amount) filter (where x.state = 'EXECUTED')
                     - (select coalesce(sum(o.amount), 0) from overpayment_return o
                         where o.case_number = a.case_number and o.reversed_at is null) as paid,
                 bool_or(x.state in ('ORDERED', 'RELEASED', 'IN_RUN')) as under_way,
                 max(x.returned_on) filter (where x.state = 'RETURNED') as returned_on
            from payment x where x.case_number = a.case_number) m on true) c;

-- Makes the row of a case what it must be; true if it was not so before.
create or replace function refresh_case_overview(the_case varchar) returns boolean language plpgsql as $$
declare
    kept  foerdertopf.case_overview;
    fresh foerdertopf.case_overview;
begin
    -- Waits for whoever writes this row and has not committed: each statement after it sees what she wrote.
    select * into kept from foerdertopf.case_overview o where o.case_number = the_case for no key update;
    if not found then
        insert into foerdertopf.case_overview
        select * from foerdertopf.case_overview_computed c where c.case_number = the_case on conflict do nothing;
        if found then
            return true;
        end if;
        -- There is no such case, or somebody else has just made its row.
        select * into kept from foerdertopf.case_overview o where o.case_number = the_case for no key update;
        if not found then
            return false;
        end if;
    end if;
    select * into fresh from foerdertopf.case_overview_computed c where c.case_number = the_case;
    if not found then
        delete from foerdertopf.case_overview o where o.case_number = the_case;
        return true;
    end if;
    if fresh is not distinct from kept then
        return false;
    end if;
    update foerdertopf.case_overview o
       set (fund, round, fiscal_year, initiative_name, contact_name, contact_phone, contact_email, project_title, project_start,
            project_end, amount_requested, amount_granted, decided_on, paid, received_on, submitted_at, search_text, stage, due_on,
            amount_remaining, pay_from)
         = row (fresh.fund, fresh.round, fresh.fiscal_year, fresh.initiative_name, fresh.contact_name, fresh.contact_phone,
            fresh.contact_email, fresh.project_title, fresh.project_start, fresh.project_end, fresh.amount_requested,
            fresh.amount_granted, fresh.decided_on, fresh.paid, fresh.received_on, fresh.submitted_at, fresh.search_text, fresh.stage,
            fresh.due_on, fresh.amount_remaining, fresh.pay_from)
     where o.case_number = the_case;
    return true;
end $$;

select case_number from case_overview_computed where refresh_case_overview(case_number);
