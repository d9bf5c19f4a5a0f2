-- Published groups of a council that are called about like this, the likest first: for people who look for their own. Row-level
-- security would keep the planner from the trigram index, so the function runs with the owner's rights and shows what is public only.
create function groups_called(of_council text, words text, most integer)
    returns table (id uuid, name text, description text, free boolean, alike real)
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select g.id, g.name, g.description, g.source <> 'group' and not g.claimed, similarity(g.name, words)
        from community_group g
        where g.council = of_council and g.status = 'PUBLISHED' and (g.name % words or g.name %> words)
        order by word_similarity(words, g.name) desc, similarity(g.name, words) desc, g.name, g.id
        limit most
    $$;
