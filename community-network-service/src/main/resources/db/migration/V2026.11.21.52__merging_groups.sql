create extension if not exists pg_trgm;
create index community_group_name on community_group using gin (name gin_trgm_ops)
    where status in ('CONFIRMED', 'PUBLISHED');

-- Two groups a moderator has looked at and found to be two.
create table groups_apart (
    council text        not null,
    first   uuid        not null references community_group,
    second  uuid        not null references community_group,
    said_by uuid        not null,
    said_at timestamptz not null,
    primary key (first, second),
    check (first < second)
);
alter table groups_apart enable row level security;
create policy council_fence on groups_apart using (council = (select current_council()));

-- A merging, and all that went from one group to the other, so that it can be undone exactly.
create table group_merge (
    id            uuid        primary key,
    council       text        not null,
    survivor      uuid        not null references community_group,
    merged        uuid        not null references community_group,
    status_before text        not null,
    merged_by     uuid        not null,
    merged_at     timestamptz not null,
    undone_by     uuid,
    undone_at     timestamptz
);
create index group_merge_council on group_merge (council, merged_at);
alter table group_merge enable row level security;
create policy council_fence on group_merge using (council = (select current_council()));

create table group_merge_moved (
    merge_id uuid not null references group_merge,
    council  text not null,
    what     text not null check (what in ('OFFER', 'PERSON', 'ACCOUNT')),
    moved    uuid not null,
    primary key (merge_id, what, moved)
);
alter table group_merge_moved enable row level security;
create policy council_fence on group_merge_moved using (council = (select current_council()));

-- The middle of what a group offers, or of its ward; on the plane of near_point.
create function middle_of_group(uuid) returns point
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select coalesce(
            (select near_point(avg(l.latitude), avg(l.longitude)) from listing l where l.group_id = $1 and l.latitude is not null),
            (select near_point(p.latitude, p.longitude) from community_group g
             join place p on p.council = g.council and p.code = g.ward where g.id = $1))
    $$;

-- Groups of the council at work that might be the same: the name is very like, or rather like and they are near each other.
-- Row-level security would keep the planner from the trigram index, so the function runs with the owner's rights and keeps the
-- fence itself.
create function likely_duplicates(only_of uuid, most integer)
    returns table (first uuid, second uuid, alike real, metres double precision)
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select pair.* from (
            select a.id, b.id, similarity(a.name, b.name) as alike,
                   metres_between(latitude_of(middle_of_group(a.id)), degrees((middle_of_group(a.id))[0]),
                       latitude_of(middle_of_group(b.id)), degrees((middle_of_group(b.id))[0])) as metres
            from community_group a join community_group b on b.name % a.name and b.council = a.council and a.id < b.id
            where a.council = current_council() and (only_of is null or only_of in (a.id, b.id))
              and a.status in ('CONFIRMED', 'PUBLISHED') and b.status in ('CONFIRMED', 'PUBLISHED')
              and not exists (select from groups_apart g where g.first = a.id and g.second = b.id)
            order by greatest(a.created_at, b.created_at) desc, a.id, b.id
        ) pair (first, second, alike, metres)
        where pair.alike >= 0.6 or pair.alike >= 0.4 and pair.metres <= 1000
        limit most
    $$;
