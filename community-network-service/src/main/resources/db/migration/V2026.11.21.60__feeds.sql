-- A source of services that an operator named: read again and again from its address, or given as files.
create table feed (
    id              uuid        primary key,
    council         text        not null,
    name            text        not null,
    url             text,
    kind            text        not null check (kind in ('AUTO', 'ORUK', 'HSDS_CSV')),
    every_hours     integer     check (every_hours > 0),
    enabled         boolean     not null,
    failures        integer     not null default 0,
    next_harvest_at timestamptz,
    created_at      timestamptz not null,
    version         bigint      not null
);
comment on column feed.every_hours is 'null: only when somebody asks';
create index feed_due on feed (next_harvest_at) where enabled;
create index feed_council on feed (council, id);
alter table feed enable row level security;
create policy council_fence on feed using (council = (select current_council()));

-- One reading of a feed, with the place it has come to. Whoever holds the claim works on it; a claim that is not renewed is free.
create table import_run (
    id            uuid        primary key,
    council       text        not null,
    feed_id       uuid        not null references feed,
    origin        text        not null check (origin in ('ADDRESS', 'FILE')),
    state         text        not null check (state in ('RECEIVING', 'WAITING', 'RUNNING', 'DONE', 'FAILED')),
    kind          text,
    page          integer     not null default 1,
    record        integer     not null default 0,
    pages         integer     not null default 0,
    total         bigint,
    report        text        not null,
    made_inactive integer     not null default 0,
    held_back     integer     not null default 0,
    tries         integer     not null default 0,
    trouble       text,
    created_at    timestamptz not null,
    started_at    timestamptz,
    ended_at      timestamptz,
    next_try_at   timestamptz not null,
    claimed_by    uuid,
    claimed_until timestamptz
);
comment on column import_run.page is 'the page to read next; of it, the first "record" records are done';
comment on column import_run.held_back is 'offers that were not in the feed and wait for a person to say that they may become inactive';
create unique index import_run_open on import_run (feed_id) where state in ('WAITING', 'RUNNING');
create index import_run_due on import_run (next_try_at) where state in ('WAITING', 'RUNNING');
create index import_run_feed on import_run (feed_id, id);
alter table import_run enable row level security;
create policy council_fence on import_run using (council = (select current_council()));

-- Which record of which feed was last seen in which run. The id is the offer's, whether the record could be taken or not.
create table feed_record (
    feed_id   uuid        not null references feed,
    offer_id  uuid        not null,
    council   text        not null,
    source_id text        not null,
    run_id    uuid        not null,
    taken     boolean     not null,
    gone_at   timestamptz,
    primary key (feed_id, offer_id)
);
create index feed_record_offer on feed_record (offer_id);
alter table feed_record enable row level security;
create policy council_fence on feed_record using (council = (select current_council()));

-- A file in pieces, so that any process may read it; gone when its run has ended.
create table import_file (
    run_id  uuid    not null references import_run on delete cascade,
    number  integer not null,
    council text    not null,
    bytes   bytea   not null,
    primary key (run_id, number)
);
alter table import_file alter column bytes set storage external;
alter table import_file enable row level security;
create policy council_fence on import_file using (council = (select current_council()));

-- The rows of tables that are to be joined, each under the key by which it is asked for. Should a crash empty it, its run fills it
-- again.
create unlogged table import_row (
    run_id  uuid not null,
    key     text not null,
    council text not null,
    kind    text not null,
    row     text not null
);
create index import_row_key on import_row (run_id, key);
alter table import_row enable row level security;
create policy council_fence on import_row using (council = (select current_council()));

-- The processes that read feeds work for every council; they learn here what is to be done for whom, and do it inside its fence.
create function due_feeds(most integer) returns table (id uuid, council text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select feed.id, feed.council from feed
        where feed.enabled and feed.next_harvest_at <= clock_timestamp()
        order by feed.next_harvest_at limit most
    $$;

create function claim_import_run(holder uuid, seconds integer) returns table (id uuid, council text)
    language sql volatile security definer set search_path = public, pg_temp
    as $$
        update import_run set state = 'RUNNING', claimed_by = holder,
            claimed_until = clock_timestamp() + make_interval(secs => seconds),
            started_at = coalesce(import_run.started_at, clock_timestamp()),
            -- Whoever had it and let go would have said so: a process died over it.
            tries = tries + case when claimed_by is null then 0 else 1 end
        where import_run.id = (
            select due.id from import_run due
            where due.state in ('WAITING', 'RUNNING') and due.next_try_at <= clock_timestamp()
                and (due.claimed_until is null or due.claimed_until < clock_timestamp())
            order by due.next_try_at, due.id limit 1 for update skip locked)
        returning import_run.id, import_run.council
    $$;

-- A run whose row is locked is just being worked on, which renews its claim as well.
create function keep_import_claims(holders uuid[], seconds integer) returns void
    language sql volatile security definer set search_path = public, pg_temp
    as $$
        update import_run set claimed_until = clock_timestamp() + make_interval(secs => seconds)
        where import_run.id in (select held.id from import_run held
                                where held.claimed_by = any (holders) and held.state = 'RUNNING' for update skip locked)
    $$;

-- Files whose sender went away, and what a process that died left of runs that have ended.
create function forget_import_leftovers() returns void
    language sql volatile security definer set search_path = public, pg_temp
    as $$
        delete from import_run where state = 'RECEIVING' and next_try_at < clock_timestamp() - interval '1 hour';
        delete from import_file file
        where exists (select from import_run run where run.id = file.run_id and run.state in ('DONE', 'FAILED'));
        delete from import_row staged
        where not exists (select from import_run run where run.id = staged.run_id and run.state in ('WAITING', 'RUNNING'));
    $$;
