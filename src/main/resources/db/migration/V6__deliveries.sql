-- Deliveries of GitHub that were processed, and what came of them. One that is not in here is processed when it comes again.
-- No foreign key to review, because a review may be deleted while its delivery can still come again.
create table delivery (
    id            varchar(64) primary key,
    event         varchar(64) not null,
    action        varchar(64) not null,
    result        varchar(16) not null,
    reason        varchar(64),
    review_id     varchar(36),
    processed_at  bigint      not null
);

create index delivery_by_age on delivery (processed_at);
