-- The squares that touch a circle, as before, but of a smaller size: a hundred small ones instead of ten large ones. Most of what large ones
-- held lay outside of the circle; to look a hundred up costs less than to read it. Circles of 2, 4 and 8 km ask for the squares of 2 km in
-- all of Britain, those of 16 and 32 km for the next.
create or replace function cells_around(home point, metres double precision) returns table (cells integer[])
    language sql immutable parallel safe rows 1
    as $$
        select array(
            select cell(circle.level, (x + 0.5) * circle.size, (y + 0.5) * circle.size)
            from generate_series(floor((home[0] - circle.radius) / circle.size)::integer,
                    floor((home[0] + circle.radius) / circle.size)::integer) x,
                generate_series(floor((home[1] - circle.radius) / circle.size)::integer,
                    floor((home[1] + circle.radius) / circle.size)::integer) y
            where greatest(x * circle.size - home[0], home[0] - (x + 1) * circle.size, 0) ^ 2
                + greatest(y * circle.size - home[1], home[1] - (y + 1) * circle.size, 0) ^ 2 <= circle.radius ^ 2)
        from (
            select sized.radius, sized.level, cell_size(sized.level) as size from (
                select plane.radius, least(3, greatest(0, ceil(ln(plane.radius / 5.4 / cell_size(0)) / ln(4))))::integer as level
                from (select metres * 1.02 * cosh(home[1]) / 6371009 as radius offset 0) plane
                offset 0) sized
            offset 0) circle
    $$;
