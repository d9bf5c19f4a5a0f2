-- Metres between two points of the plane, by the haversine formula: Mercator's plane knows the sines and cosines already, so it takes a
-- third of the sums. With u the ordinate asinh(tan(latitude)), the cosine of the latitude is 1 / cosh(u), and the haversine of the
-- angle between two points is (cosh(u1 - u2) - cos(longitude1 - longitude2)) / (2 cosh(u1) cosh(u2)).
create function metres_apart(one point, other point) returns double precision
    language sql immutable strict parallel safe
    as $$
        select 2 * 6371009 * asin(sqrt((cosh(other[1] - one[1]) - cos(other[0] - one[0])) / (2 * cosh(one[1]) * cosh(other[1]))))
    $$;

-- The squares that touch a circle, of the size of which few are needed: for the index; metres_apart decides. A table of one row, so that
-- PostgreSQL makes it a part of the statement that asks; called for each circle it took as long as to look into the index. The one of
-- three numbers stays for processes that ran before this.
create function cells_around(home point, metres double precision) returns table (cells integer[])
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
                select plane.radius, least(3, greatest(0, ceil(ln(plane.radius / 2 / cell_size(0)) / ln(4))))::integer as level
                from (select metres * 1.02 * cosh(home[1]) / 6371009 as radius offset 0) plane
                offset 0) sized
            offset 0) circle
    $$;
