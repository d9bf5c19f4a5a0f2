-- Suggestions, the directory of one organisation and likely duplicates ask for what a group has listed.
create index listing_group on listing (group_id);

-- Groups of the council at work that might be the same: the name is very like (0.6), or rather like (0.4) and they are within a
-- kilometre. Each of those asked for (first) with each that is like it (second); when none is asked for, all pairs once.
--
-- Not every name is compared with every other: names of which that share of their trigrams are the same share at least one of their
-- rarest (the prefix filter of Chaudhuri, Ganti and Kaushik, A primitive operator for similarity joins in data cleaning, 2006; what is
-- alike in pg_trgm is the share of common trigrams in all). Takes the place of likely_duplicates, which processes of the version before
-- still call.
create function likely_pairs(asked uuid[])
    returns table (first uuid, second uuid, alike real, metres double precision, newest timestamptz)
    language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB'
    as $$
        with member as materialized (
            select g.id, g.name, g.created_at, middle_of_group(g.id) as middle from community_group g
            where g.council = current_council() and g.status in ('CONFIRMED', 'PUBLISHED')
        ), trigram as (
            select t.id, t.middle, t.trigram, count(*) over of_name as many,
                row_number() over (of_name order by t.uses, t.trigram) as rank
            from (select m.id, m.middle, trigram, count(*) over (partition by trigram) as uses
                  from member m, unnest(show_trgm(m.name)) trigram) t
            window of_name as (partition by t.id)
        ), rare as materialized (
            select id, middle, trigram, rank <= many - ceil(0.6 * many) + 1 as rarest
            from trigram where rank <= many - ceil(0.4 * many) + 1
        ), met as (
            -- On the plane of near_point a kilometre is less than 0.0004 anywhere in the United Kingdom.
            select distinct a.id as first, b.id as second
            from rare a join rare b on b.trigram = a.trigram
                and case when likely_pairs.asked is null then a.id < b.id else a.id <> b.id end
                and (a.rarest and b.rarest or a.middle <-> b.middle < 0.0004)
            where likely_pairs.asked is null or a.id = any (likely_pairs.asked)
        )
        select met.first, met.second, similarity(a.name, b.name), m.metres, greatest(a.created_at, b.created_at)
        from met join member a on a.id = met.first join member b on b.id = met.second,
            lateral (select metres_between(latitude_of(a.middle), degrees(a.middle[0]), latitude_of(b.middle),
                degrees(b.middle[0]))) m (metres)
        where similarity(a.name, b.name)
                >= case when a.middle <-> b.middle < 0.0004 and m.metres <= 1000 then 0.4 else 0.6 end
            and not exists (select from groups_apart g
                where g.first = least(met.first, met.second) and g.second = greatest(met.first, met.second))
    $$;
