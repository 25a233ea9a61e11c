-- Jobs that one node at a time does, a row each. Its lease is what keeps two nodes from doing it at once; next_run is when it is due.
create table job (
    name           varchar(64)  primary key,
    lease_owner    varchar(128),
    lease_until    bigint,
    next_run       bigint       not null,
    last_run       bigint,
    last_result    varchar(500),
    -- Up to when the job has seen everything; for those that go on from there.
    complete_until bigint,
    -- The same for the second thing that the reconciliation looks at, the heads of pull requests; the first are the deliveries.
    heads_until    bigint
);

insert into job (name, next_run) values ('reconciliation', 0);
