alter table staff_invitation add column purpose varchar(20) not null default 'INVITATION'
    check (purpose in ('INVITATION', 'NEW_PASSWORD'));
alter table staff_invitation alter column purpose drop default;
comment on column staff_invitation.purpose is 'An invitation opens an account; a link for a forgotten password changes the password of an open one';
