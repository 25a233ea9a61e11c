-- What is known of a pull request beyond single reviews. Whoever changes something about it locks its row first, so that
-- two events or two nodes cannot both be the first.
create table pull_request (
    repository_id bigint       not null,
    pull_number   integer      not null,
    -- The comment, once there is one. GitHub's own number, so that it is found again without a search.
    comment_id    bigint,
    primary key (repository_id, pull_number)
);

-- A review of a pull request, in addition to its row in review. skip_reason is why the head is deliberately not reviewed; settled
-- is 1 once the outcome stands for the head, so that only somebody who asks has it reviewed again.
create table head_review (
    review_id     varchar(36)  primary key references review (id) on delete cascade,
    installation  bigint       not null,
    repository_id bigint       not null,
    repository    varchar(255) not null,
    pull_number   integer      not null,
    base_ref      varchar(255) not null,
    base_sha      varchar(64)  not null,
    head          varchar(64)  not null,
    author        varchar(100) not null,
    skip_reason   varchar(64),
    settled       integer      not null,
    check_run_id  bigint
);

create index head_review_by_pull on head_review (repository_id, pull_number, review_id);
create index head_review_by_head on head_review (repository_id, head);

-- Untrusted text that the model reviewers get to read; gone with the change.
alter table review_input add column title ${long_text};
alter table review_input add column body ${long_text};

-- The outbox: what is to be written to GitHub, a row each. post_position is the order within one review. dedupe says what a row is
-- for, so that asking twice adds it once. detail is our own JSON of numbers and words, never text of a change.
create table post (
    id            varchar(36)  primary key,
    kind          varchar(16)  not null,
    post_position      integer      not null,
    installation  bigint       not null,
    repository_id bigint       not null,
    repository    varchar(255) not null,
    pull_number   integer      not null,
    review_id     varchar(36)  references review (id) on delete cascade,
    detail        varchar(500),
    dedupe        varchar(100) not null unique,
    status        varchar(16)  not null,
    reason        varchar(64),
    attempts      integer      not null,
    created_at    bigint       not null,
    queued_at     bigint,
    ended_at      bigint,
    lease_owner   varchar(128),
    lease_until   bigint
);

create index post_by_status on post (status, created_at);
create index post_by_review on post (review_id);
create index post_by_pull on post (repository_id, pull_number, status);
