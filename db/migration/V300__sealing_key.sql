create table sealing_key (
    id      smallint    primary key check (id = 1),
    secret  bytea       not null check (length(secret) >= 32),
    made_at timestamptz not null
);
comment on table sealing_key is 'With it the house recognises what it once gave to a browser; a new one makes all browsers strangers and harms nothing else';

-- two random UUIDs: 244 random bits without an extension
insert into sealing_key (id, secret, made_at)
values (1, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'), now());
