-- The cash office gives what is claimed in a case its own reference (Kassenzeichen): whoever pays names it. Without it the number of the
-- case stands there.
create table cash_reference (
    id          uuid        primary key,
    version     bigint      not null,
    case_number varchar(30) not null unique references application (case_number),
    reference   varchar(27) not null
);
comment on table cash_reference is 'The cash office''s own reference of what is claimed in a case';
