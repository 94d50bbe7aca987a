-- A claim whose answer to an objection is before a court is held up until the court has decided (§ 80 (1) VwGO).
update proof_of_use p set claim_suspended_on = o.received_on
  from objection o
  join notice l on l.id = o.notice_id and l.type = 'OBJECTION_DECISION'
  join notice c on c.id = l.refers_to and c.type in ('REVOCATION', 'WITHDRAWAL', 'REPAYMENT')
 where o.case_number = p.case_number and o.outcome is null and o.in_time
   and p.claim_suspended_on is null and p.interest_waiver_reason is not null and p.state in ('REVOKED', 'SETTLED', 'CLOSED');
