-- What a group writes itself in a hearing, and what the house notes from its letters and calls, stand one beside the other: neither replaces the other.
alter table claim_hearing add column noted_answer text;
comment on column claim_hearing.answer is 'What the group answered on its page; before answers were kept apart also what the house noted';
comment on column claim_hearing.noted_answer is 'What the house noted of the group''s letters, calls and visits, one after the other';
alter table proof_of_use add column hearing_noted text;
comment on column proof_of_use.hearing_answer is 'What the group answered on its page; before answers were kept apart also what the house noted';
comment on column proof_of_use.hearing_noted is 'What the house noted of the group''s letters, calls and visits, one after the other';
