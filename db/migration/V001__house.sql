-- The house's own tables live in this schema; the process engine keeps its tables in "public".
comment on schema foerdertopf is 'Fördertopf: small municipal grants';
