alter table sign_in_code add column trace varchar(16);
create index sign_in_code_trace on sign_in_code (trace);
comment on column sign_in_code.trace is 'Sealed print of purpose, address and code: tells that a code was asked for in another browser; it opens nothing';
