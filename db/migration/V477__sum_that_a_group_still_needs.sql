alter table change_request add column new_amount bigint check (new_amount > 0);
comment on column change_request.new_amount is 'How much a group that gives up a part still needs, in cents; null where it was wished in free words only';
-- what groups typed stands so far in front of their reason
update change_request
set new_amount = cast(translate(substring(description from '^Wir brauchen noch ([0-9.]{1,12},[0-9]{2})'), '.,', '') as bigint)
where kind = 'AMOUNT' and accepted is null and description ~ '^Wir brauchen noch 0*[1-9][0-9.]{0,11},[0-9]{2}';
