-- Search: which of what is listed may be shown, and in which order.
create extension if not exists pg_trgm;

-- 0: somebody vouched for it not long ago, 1: nobody did, 2: it pauses.
create function standing(status text, unconfirmed boolean) returns integer
    language sql immutable parallel safe
    as $$ select case when status = 'PAUSED' then 2 when unconfirmed then 1 else 0 end $$;

-- The same haversine formula, written so that PostgreSQL works it out in place: called for each row it took three times as long.
create or replace function metres_between(latitude1 double precision, longitude1 double precision, latitude2 double precision,
        longitude2 double precision) returns double precision
    language sql immutable strict parallel safe
    as $$
        select 2 * 6371009 * atan2(
            sqrt(sin(radians(latitude2 - latitude1) / 2) ^ 2
                + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2),
            sqrt(abs(1 - sin(radians(latitude2 - latitude1) / 2) ^ 2
                - cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2)))
    $$;

-- The squares that touch a circle, of the size of which few are needed: for the index; metres_between decides.
create function cells_around(latitude double precision, longitude double precision, metres double precision) returns integer[]
    language plpgsql immutable strict parallel safe
    as $$
declare
    at point := near_point(latitude, longitude);
    radius double precision := metres * 1.02 / (6371009 * cos(radians(latitude)));
    level integer := least(3, greatest(0, ceil(ln(radius / 2 / cell_size(0)) / ln(4))));
    size double precision := cell_size(level);
begin
    return array(
        select cell(level, (x + 0.5) * size, (y + 0.5) * size)
        from generate_series(floor((at[0] - radius) / size)::integer, floor((at[0] + radius) / size)::integer) x,
            generate_series(floor((at[1] - radius) / size)::integer, floor((at[1] + radius) / size)::integer) y
        where greatest(x * size - at[0], at[0] - (x + 1) * size, 0) ^ 2
            + greatest(y * size - at[1], at[1] - (y + 1) * size, 0) ^ 2 <= radius ^ 2);
end
$$;

-- The same question, answered only by words of these weights.
create function only_in(query tsquery, weights text) returns tsquery
    language sql immutable strict parallel safe
    as $$ select regexp_replace(query::text, '(''(?:[^'']|'''')*'')', '\1:' || weights, 'g')::tsquery $$;

-- Words that mean the same to the people who search: one row for each word of a group, with all words of the group.
create table search_synonym (
    word_group integer not null,
    word       text    not null,
    target     tsquery not null,
    meant      tsquery not null,
    primary key (word_group, word)
);
comment on column search_synonym.meant is 'any word of the group';

-- What somebody typed, as a question: stemmed, and with the words that mean the same. It never fails, whatever was typed.
create function search_query(words text) returns tsquery
    language plpgsql stable strict parallel safe
    as $$
declare
    asked tsquery := websearch_to_tsquery('english', words);
    wanted tsquery := asked;
    alike record;
begin
    for alike in select distinct on (s.word_group) s.target, s.meant from search_synonym s
                 where asked @> s.target order by s.word_group, numnode(s.target) desc loop
        wanted := ts_rewrite(wanted, alike.target, alike.meant);
    end loop;
    return wanted;
end
$$;

-- Where the words were found, the best first: 1 in the name, 2 in the group's name or what it is about, 3 in what it says of
-- itself, 4 in where it is.
create function tier(words tsvector, in_title tsquery, in_about tsquery, in_description tsquery) returns integer
    language sql immutable parallel safe
    as $$
        select case when words @@ in_title then 1 when words @@ in_about then 2 when words @@ in_description then 3 else 4 end
    $$;

-- Names by any part of them, for suggestions.
create index listing_title on listing using gin (lower(title) gin_trgm_ops);
create index community_group_suggested on community_group using gin (lower(name) gin_trgm_ops);

-- Something found, as it is ranked.
create type search_hit as (id uuid, tier integer, standing integer, distance double precision);

-- Words that are written somewhere, as they are written: what a mistyped word may have been.
create table search_word (
    word text    primary key,
    stem text    generated always as ((ts_lexize('english_stem', word))[1]) stored,
    uses integer not null
);
create index search_word_stem on search_word (stem);
create index search_word_like on search_word using gin (word gin_trgm_ops);

create table search_words_learnt (
    only_one boolean     primary key default true check (only_one),
    until    timestamptz not null
);
comment on column search_words_learnt.until is 'listings modified up to then have been read';
insert into search_words_learnt (until) values ('-infinity');

-- Reads the words of what was listed since the last time; answers whether there was anything. Work that took long to commit is
-- read by the ten minutes before.
create function learn_search_words() returns boolean
    language plpgsql
    as $$
declare
    since timestamptz;
    newest timestamptz;
begin
    select until into since from search_words_learnt for update skip locked;
    select max(modified_at) into newest from listing;
    if since is null or newest is null or newest <= since then
        return false;
    end if;
    insert into search_word (word, uses)
        select word, ndoc from ts_stat(format($words$
            select to_tsvector('simple', concat_ws(' ', l.title, g.name, o.content #>> '{about,description}',
                (select string_agg(t.name, ' ') from taxonomy_term t where t.id = any (l.terms))))
            from listing l join offer o on o.id = l.offer_id join community_group g on g.id = l.group_id
            where l.is_first and l.modified_at > %L::timestamptz - interval '10 minutes' $words$, since))
        where word ~ '^[[:alpha:]]{3,30}$' order by word
        on conflict (word) do update set uses = search_word.uses + excluded.uses;
    update search_words_learnt set until = newest;
    return true;
end
$$;
