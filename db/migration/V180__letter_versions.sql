create table template_source (
    sha256  varchar(64)    primary key,
    content text        not null,
    kept_at timestamptz not null
);
comment on table template_source is 'Texts of templates and style sheets by their hash: every one that an issued letter was printed with, every one that was published';

create table template_set (
    version  varchar(64)    primary key,
    template varchar(60) not null,
    kept_at  timestamptz not null
);
comment on table template_set is 'A template with all that it uses, as letters were printed with it; the version is the hash over all texts';

create table template_set_file (
    version   varchar(64)    not null references template_set (version),
    file_name varchar(80) not null,
    sha256    varchar(64)    not null references template_source (sha256),
    primary key (version, file_name)
);
comment on table template_set_file is 'Which text stood in which file of a set';

create trigger template_source_append_only before update or delete on template_source
    for each row execute function fund_edition_refuse_change();
create trigger template_source_no_truncate before truncate on template_source
    for each statement execute function fund_edition_refuse_change();
create trigger template_set_append_only before update or delete on template_set
    for each row execute function fund_edition_refuse_change();
create trigger template_set_no_truncate before truncate on template_set
    for each statement execute function fund_edition_refuse_change();
create trigger template_set_file_append_only before update or delete on template_set_file
    for each row execute function fund_edition_refuse_change();
create trigger template_set_file_no_truncate before truncate on template_set_file
    for each statement execute function fund_edition_refuse_change();

create table published_template (
    fund         varchar(60),
    file_name    varchar(80)  not null,
    number       integer      not null check (number > 0),
    sha256       varchar(64)     not null references template_source (sha256),
    reason       varchar(500),
    published_by varchar(60)  not null,
    published_at timestamptz  not null,
    unique nulls not distinct (fund, file_name, number)
);
comment on table published_template is 'Versions of templates that an administrator published; the last one of a fund wins over the last one for all funds (fund is null)';
create trigger published_template_append_only before update or delete on published_template
    for each row execute function fund_edition_refuse_change();
create trigger published_template_no_truncate before truncate on published_template
    for each statement execute function fund_edition_refuse_change();

alter table notice
    add column template_version varchar(64) references template_set (version),
    add column fonts            text,
    add column software         varchar(300),
    add constraint notice_press_is_whole check (
        (template_version is null) = (fonts is null) and (template_version is null) = (software is null));
comment on column notice.template_version is 'The sources with which the PDF was printed; null for letters from before sources were kept';
comment on column notice.fonts is 'Fonts of the PDF, one line each: file and SHA-256';
comment on column notice.software is 'What printed the PDF: libraries, compression, colour profile';
