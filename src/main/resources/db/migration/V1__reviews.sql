-- Times are milliseconds since 1970-01-01T00:00:00Z, because that means the same in every database and driver.
-- The placeholders stand for the types of long text and long bytes, which have no common name.

create table review (
    id           varchar(36) primary key,
    status       varchar(16) not null,
    head         varchar(64),
    created_at   bigint      not null,
    queued_at    bigint,
    finished_at  bigint,
    outcome      varchar(16),
    files        ${long_text} not null,
    result       ${long_text},
    lease_owner  varchar(128),
    lease_until  bigint
);

create index review_by_status on review (status, created_at);

create table review_stage (
    review_id    varchar(36) not null references review (id) on delete cascade,
    name         varchar(32) not null,
    started_at   bigint      not null,
    duration_ms  bigint      not null,
    status       varchar(16) not null,
    reason       varchar(64),
    result       ${long_text} not null,
    primary key (review_id, name)
);

-- The change under review, gzip-compressed. Deleted when the review ends: nothing needs it afterwards.
create table review_input (
    review_id    varchar(36) primary key references review (id) on delete cascade,
    diff         ${long_bytes} not null
);
