-- Which forms a person has sent and where each led: a repetition counts once, also after a crash or in a new session.
create table sent_form (
    person  text        not null,
    form    text        not null,
    content text        not null,
    target  text        not null,
    notice  text        not null,
    sent_at timestamptz not null,
    primary key (person, form)
);

create index sent_form_sent_at on sent_form (sent_at);

comment on table sent_form is 'Forms that were sent: the content as a hash only, to tell a repetition from another content.';
