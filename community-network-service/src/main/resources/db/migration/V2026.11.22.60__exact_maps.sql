-- A quadtree of PostgreSQL takes what is within 0.000001 for equal, and with the large numbers of these maps its sums can leave a point
-- that is neither equal nor less nor greater: "getQuadrant: impossible case", and what was to be listed is not. A k-d tree compares
-- exactly.
drop index offer_term_near;
create index offer_term_near on offer_term using spgist (map_point kd_point_ops) include (listing_id, term) where map_point is not null;
