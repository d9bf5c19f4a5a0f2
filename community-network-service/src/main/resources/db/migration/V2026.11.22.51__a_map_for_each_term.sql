-- Each term has a map of its own: the plane is wide enough to lay them side by side, 8 apart, where the whole earth is 2 pi wide. So the
-- nearest with a term are the nearest on its map, which an index of points alone finds; with the term as a column of a GiST index most of
-- what was looked at was of other terms. So far out a double still tells 10 cm apart.
create function on_map_of(term uuid, at point) returns point
    language sql immutable strict parallel safe
    as $$ select point(at[0] + 8 * ('x' || substr(term::text, 1, 6))::bit(24)::integer, at[1]) $$;

-- The whole map of a term. Two terms may share one, so the term is asked for as well.
create function map_of(term uuid) returns box
    language sql immutable strict parallel safe
    as $$ select box(on_map_of(term, point(-4, -4)), on_map_of(term, point(4, 4))) $$;

-- The square on it that holds the circle of circle_around.
create function map_around(term uuid, latitude double precision, longitude double precision, metres double precision) returns box
    language sql immutable strict parallel safe
    as $$
        select box(on_map_of(term, center(around) - point(radius(around), radius(around))),
            on_map_of(term, center(around) + point(radius(around), radius(around))))
        from circle_around(latitude, longitude, metres) around
    $$;

alter table offer_term add column map_point point generated always as (on_map_of(term, point)) stored;
drop index offer_term_near;
drop index offer_term_anywhere;
create index offer_term_near on offer_term using spgist (map_point) include (listing_id, term) where map_point is not null;
create index offer_term_nowhere on offer_term (term, listing_id) where point is null;
