create table earlier_answers (
    id          bigint      generated always as identity primary key,
    case_number varchar(30) not null references application (case_number),
    answers     text        not null,
    delivery    varchar(20) not null check (delivery in ('EMAIL', 'PORTAL', 'LETTER')),
    replaced_at timestamptz not null
);
comment on table earlier_answers is 'What an application said before it was corrected or added to, and until when; the first is what was submitted';
create index earlier_answers_case on earlier_answers (case_number);
