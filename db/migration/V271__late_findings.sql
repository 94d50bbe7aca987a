alter table assessment add column late_findings text not null default '';
comment on column assessment.late_findings is 'What the rules would find since the findings stand, by code: a notice to the desk, never a finding';
