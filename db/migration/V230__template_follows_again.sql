alter table published_template add column follows boolean not null default false;
comment on column published_template.follows is 'The fund, or all funds, gave up their own words here: what is in force without them counts again; the text is the one that counted on that day';
