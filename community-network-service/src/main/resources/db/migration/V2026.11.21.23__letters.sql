create table letter (
    id          uuid        primary key,
    council     text        not null,
    referral_id uuid        not null,
    family_id   uuid        not null,
    group_id    uuid        not null,
    offer_id    uuid        not null,
    news        text        not null check (news in ('INTRODUCTION', 'STOPPED')),
    state       text        not null check (state in ('WAITING', 'SENT', 'UNREACHABLE')),
    tries       integer     not null default 0,
    next_try_at timestamptz not null default now(),
    written_at  timestamptz not null default now(),
    sent_at     timestamptz,
    traceparent text,
    unique (referral_id, news)
);
create index letter_due on letter (next_try_at) where state = 'WAITING';
alter table letter enable row level security;
create policy council_fence on letter using (council = (select current_council()));

-- The sender works for every council; it learns here which letters are due and for whom, and reads each inside its fence. The
-- letters about one referral go out in the order they were written.
create function due_letters(most integer) returns table (id uuid, council text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select due.id, due.council from letter due
        where due.state = 'WAITING' and due.next_try_at <= clock_timestamp()
          and not exists (select from letter earlier
                          where earlier.referral_id = due.referral_id and earlier.state = 'WAITING' and earlier.id < due.id)
        order by due.next_try_at, due.id limit most
    $$;
