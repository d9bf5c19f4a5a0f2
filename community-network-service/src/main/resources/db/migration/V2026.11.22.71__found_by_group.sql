-- Suggestions, the directory of one organisation and likely duplicates ask for what a group has listed.
create index listing_group on listing (group_id);

-- Groups of the council at work that might be the same: the name is very like, or rather like and they are near each other. Each of
-- those asked for (first) with each that is like it (second); when none is asked for, all pairs once. Names are compared within the
-- council and not by the index of all names: fewer have to be looked at. Where a group is, is worked out once and only for pairs.
-- Takes the place of likely_duplicates, which processes of the version before still call.
create function likely_pairs(asked uuid[])
    returns table (first uuid, second uuid, alike real, metres double precision, newest timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$
        with member as materialized (
            select g.id, g.name, g.created_at, likely_pairs.asked is null or g.id = any (likely_pairs.asked) as is_asked
            from community_group g
            where g.council = current_council() and g.status in ('CONFIRMED', 'PUBLISHED')
        ), pair as materialized (
            select a.id as first, b.id as second, similarity(a.name, b.name) as alike, greatest(a.created_at, b.created_at) as newest
            from member a join member b
                on case when likely_pairs.asked is null then a.id < b.id else a.id <> b.id end and similarity(a.name, b.name) >= 0.4
            where a.is_asked
                and not exists (
                    select from groups_apart g where g.first = least(a.id, b.id) and g.second = greatest(a.id, b.id))
        ), middle as materialized (
            select id, middle_of_group(id) as at from (select p.first from pair p union select p.second from pair p) paired (id)
        )
        select p.first, p.second, p.alike, m.metres, p.newest
        from pair p join middle a on a.id = p.first join middle b on b.id = p.second,
            lateral (select metres_between(latitude_of(a.at), degrees(a.at[0]), latitude_of(b.at), degrees(b.at[0]))) m (metres)
        where p.alike >= 0.6 or m.metres <= 1000
    $$;
