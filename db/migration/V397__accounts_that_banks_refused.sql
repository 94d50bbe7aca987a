-- Each payment asks whether its account was refused: a few of many payments were.
create index payment_refused on payment (return_reason, return_noted_at) where return_reason is not null;
