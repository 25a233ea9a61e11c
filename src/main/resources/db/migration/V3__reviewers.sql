-- Adding up and setting aside have to be one step over several rows, and so has looking whether a row is there and adding
-- it. Whoever does that locks the row here first; that needs nothing that databases do differently.
create table ai_lock (
    name          varchar(16) primary key
);

insert into ai_lock (name) values ('spend');
insert into ai_lock (name) values ('answer');

-- What asking one reviewer costs: reserved before, spent after. A row without settled_at counts with what is reserved; one
-- without spent_usd as well. Amounts are US dollars. Whatever costs nothing is a row all the same: calls count.
-- unpriced is 1 if somebody was asked at an unknown price, a number because truth values are not the same everywhere.
-- No foreign key to review, because deleting reviews must not lower what counts as spent, and a link that is set to null
-- could no longer tell what belongs to one review. The identifier says nothing about a change.
-- installation is 0 for posted diffs, which have none; GitHub's numbers begin at 1.
create table ai_spend (
    id              varchar(36)    primary key,
    review_id       varchar(36)    not null,
    slot            varchar(16)    not null,
    installation    bigint         not null,
    spend_month     varchar(7)     not null,
    provider        varchar(32)    not null,
    model           varchar(255)   not null,
    price_as_of     varchar(10),
    unpriced        integer        not null,
    reserved_usd    numeric(19, 6) not null,
    spent_usd       numeric(19, 6),
    input_tokens    bigint         not null,
    output_tokens   bigint         not null,
    calls           integer        not null,
    calls_uncounted integer        not null,
    created_at      bigint         not null,
    settled_at      bigint
);

create index ai_spend_by_month on ai_spend (spend_month, installation);
create index ai_spend_by_review on ai_spend (review_id);

-- Answers of models, so that the same is not asked twice. They quote code: nothing in here is kept longer than a few days.
-- The key is a digest of all that an answer depends on, the installation's account included.
create table ai_answer (
    answer_key      varchar(64)  primary key,
    answer          ${long_text} not null,
    input_tokens    bigint       not null,
    output_tokens   bigint       not null,
    calls           integer      not null,
    calls_uncounted integer      not null,
    created_at      bigint       not null
);

create index ai_answer_by_age on ai_answer (created_at);
