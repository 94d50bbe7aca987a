alter table pot_request add column refusal varchar(500);
comment on column pot_request.refusal is 'Why a second person did not agree; empty where the wish was drawn back or agreed to';
alter table reversal add column refusal varchar(500);
comment on column reversal.refusal is 'Why a second person did not agree; empty where the wish was drawn back or agreed to';
