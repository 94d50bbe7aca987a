alter table payment add column return_noted_at timestamptz;
update payment
   set return_noted_at = least(now(), (returned_on + 1)::timestamp at time zone 'Europe/Berlin')
 where returned_on is not null;
alter table payment add constraint payment_return_noted check ((return_noted_at is null) = (returned_on is null));
comment on column payment.return_noted_at is 'When somebody noted that it came back: an account confirmed later may be paid to again';
