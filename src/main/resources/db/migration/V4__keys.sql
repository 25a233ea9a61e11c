-- Keys that installations bring, encrypted. The nonce, in hexadecimal digits, also says which encryption a row holds.
create table installation_key (
    installation  bigint       not null,
    slot          varchar(1)   not null check (slot in ('a', 'b')),
    provider      varchar(32)  not null,
    model         varchar(200) not null,
    base_url      varchar(500),
    kek_id        varchar(32)  not null,
    nonce         varchar(24)  not null,
    content       ${long_bytes} not null,
    test_result   varchar(64)  not null,
    created_at    bigint       not null,
    last_used_at  bigint,
    primary key (installation, slot)
);
