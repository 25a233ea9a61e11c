-- What operators did, a row each. Rows are added and never changed. Identifiers and words of ours only, no content.
create table audit_entry (
    id             varchar(36)  primary key,
    happened_at    bigint       not null,
    actor          varchar(100) not null,
    audited_action varchar(64)  not null,
    subject        varchar(200) not null,
    detail         varchar(500) not null
);

create index audit_entry_by_time on audit_entry (happened_at);
