-- Finds the nearest with a term: council, term and point in one index.
create extension if not exists btree_gist;

-- Where something is, on a plane good enough to say what is nearer: a degree of longitude is about 0.6 of a degree of
-- latitude in Britain. What is shown and ranked is measured on the sphere.
create function near_point(latitude double precision, longitude double precision) returns point
    language sql immutable strict parallel safe
    as $$ select point(longitude * 0.6, latitude) $$;

create table place (
    council   text             not null,
    code      text             not null,
    name      text             not null,
    kind      text             not null,
    latitude  double precision not null,
    longitude double precision not null,
    point     point            not null generated always as (near_point(latitude, longitude)) stored,
    primary key (council, code)
);
alter table place enable row level security;
create policy council_fence on place using (council = (select current_council()));
