create table proof_file (
    document_id uuid        primary key,
    case_number varchar(30) not null,
    added_at    timestamptz not null
);
comment on table proof_file is 'Pictures that a group handed in with its proof of use: of the project or of receipts';
create index proof_file_case on proof_file (case_number);
