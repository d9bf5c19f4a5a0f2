-- An offer is kept as it is published: one document in the words of Open Referral UK 3.0, read and written as a whole. What is
-- searched and matched lies beside it in read tables, made anew whenever the document changes.

-- Mercator: conformal, so what is nearer on this plane is nearer on the ground for any neighbourhood. What is shown and ranked is
-- measured on the sphere.
create or replace function near_point(latitude double precision, longitude double precision) returns point
    language sql immutable strict parallel safe
    as $$ select point(radians(longitude), asinh(tan(radians(latitude)))) $$;

-- Metres along the ground by the haversine formula, on the mean radius of IUGG 1980.
create function metres_between(latitude1 double precision, longitude1 double precision, latitude2 double precision,
        longitude2 double precision) returns double precision
    language sql immutable strict parallel safe
    as $$
        select 2 * 6371009 * asin(least(1, sqrt(sin(radians(latitude2 - latitude1) / 2) ^ 2
            + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2)))
    $$;

-- All of the plane that can be so near, and a little more: for the index; metres_between decides.
create function circle_around(latitude double precision, longitude double precision, metres double precision) returns circle
    language sql immutable strict parallel safe
    as $$ select circle(near_point(latitude, longitude), metres * 1.02 / (6371009 * cos(radians(latitude)))) $$;

-- Where a point of the plane is on the ground.
create function latitude_of(at point) returns double precision
    language sql immutable strict parallel safe
    as $$ select degrees(atan(sinh(at[1]))) $$;

alter table place drop column point;
alter table place add column point point not null generated always as (near_point(latitude, longitude)) stored;

-- Squares of the plane, in four sizes from about 2 km to about 120 km across in Britain, so that one GIN index can hold words and
-- whereabouts together.
create function cell_size(level integer) returns double precision
    language sql immutable strict parallel safe
    as $$ select 0.0005 * (4 ^ level) $$;

create function cell(level integer, x double precision, y double precision) returns integer
    language sql immutable strict parallel safe
    as $$
        select level * 67108864 + (floor(x / cell_size(level))::integer + 4096) * 8192 + floor(y / cell_size(level))::integer
    $$;

-- The squares a point lies in, one of each size.
create function cells_of(at point) returns integer[]
    language sql immutable strict parallel safe
    as $$ select array[cell(0, at[0], at[1]), cell(1, at[0], at[1]), cell(2, at[0], at[1]), cell(3, at[0], at[1])] $$;

-- The id of a thing by its name alone, the same wherever it is worked out (RFC 9562, version 3).
create function name_id(name text) returns uuid
    language sql immutable strict parallel safe
    as $$
        select overlay(overlay(md5(name) placing '3' from 13)
            placing to_hex(('x' || substr(md5(name), 17, 1))::bit(4)::integer & 3 | 8) from 17)::uuid
    $$;

alter table offer add column content jsonb;
alter table offer add column source_modified_at timestamptz;
alter table offer add column room_unit text;
alter table offer add column waiting_list boolean not null default false;
alter table offer add column address_confidential boolean not null default false;
alter table offer add column held_since timestamptz;
comment on column offer.content is 'what is published, in the words of Open Referral UK 3.0';
comment on column offer.source_modified_at is 'when the source last touched its record; a person''s word is last_confirmed_at';
comment on column offer.address_confidential is 'true: no place may ever be stored, only areas';
comment on column offer.held_since is 'since when the group''s own words stand over those of the feed; null: the feed''s stand';

update offer set content = jsonb_strip_nulls(jsonb_build_object(
    'ward', ward,
    'about', jsonb_build_object('name', title, 'description', description, 'email', email, 'fees', fees,
        'minimum_age', minimum_age, 'maximum_age', maximum_age),
    'schedules', case when days = '{}' then '[]'::jsonb else jsonb_build_array(jsonb_build_object('id', gen_random_uuid(),
        'freq', 'WEEKLY', 'byday', array_to_string(days, ','), 'opens_at', to_char(opens_at, 'HH24:MI'),
        'closes_at', to_char(closes_at, 'HH24:MI'))) end,
    'service_areas', case when ward is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('id', gen_random_uuid(),
        'extent', ward, 'extent_type', 'ward')) end,
    'service_at_locations', case when coalesce(venue, street, postcode, latitude::text) is null then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'location', jsonb_build_object(
            'id', gen_random_uuid(), 'location_type', 'physical', 'name', venue, 'latitude', latitude, 'longitude', longitude,
            'addresses', case when street is null or city is null or region is null or postcode is null then '[]'::jsonb
                else jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'address_1', street, 'city', city,
                    'state_province', region, 'postal_code', postcode, 'country', 'GB', 'address_type', 'physical')) end,
            'accessibility', (select coalesce(jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'accessibility', code)), '[]')
                from unnest(access) code)))) end,
    'languages', (select coalesce(jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'code', code)), '[]')
        from unnest(languages) code),
    'attributes', (select coalesce(jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'link_type', link, 'taxonomy_term',
            jsonb_build_object('id', name_id(taxonomy || ':' || code), 'name', initcap(replace(code, '-', ' ')),
                'description', initcap(replace(code, '-', ' ')), 'taxonomy', taxonomy, 'term', code))), '[]')
        from (select 'interest', 'kith-interests', unnest(interests)
              union all select 'helps-with', 'kith-help', unnest(helps_with)) t (link, taxonomy, code))));
-- Until now the source's own change counted as a confirmation; only a person's word does.
update offer set source_modified_at = last_confirmed_at where source <> 'group';
alter table offer alter column content set not null;

-- What a search looks at: one row for each place an offer happens at, or one for an offer that names none. Only what may be shown
-- is listed.
create table listing (
    id           uuid        primary key,
    offer_id     uuid        not null references offer on delete cascade,
    council      text        not null,
    group_id     uuid        not null,
    is_first     boolean     not null,
    has_place    boolean     not null,
    modified_at  timestamptz not null,
    title        text        not null,
    venue        text,
    online       boolean     not null,
    latitude     double precision,
    longitude    double precision,
    point        point,
    cells        integer[]   not null generated always as (coalesce(cells_of(point), '{}')) stored,
    words        tsvector    not null,
    terms        uuid[]      not null,
    taxonomies   uuid[]      not null,
    interests    text[]      not null,
    helps_with   text[]      not null,
    access       text[]      not null,
    languages    text[]      not null,
    days         text[]      not null,
    opens_at     time,
    closes_at    time,
    times        text[]      not null,
    minimum_age  integer,
    maximum_age  integer,
    areas        text[]      not null default '{}'
);
comment on column listing.areas is 'GSS codes of the areas it serves; empty: anybody may come';
comment on column listing.id is 'the service at location; the offer itself when it names no place';
comment on column listing.is_first is 'true for one row of each offer, so that offers can be counted and listed without grouping';
comment on column listing.point is 'of the place, or else of the middle of the ward; null for what is online or must not be located';
create index listing_offer on listing (offer_id);
create index listing_council on listing (council, id);
create index listing_modified on listing (modified_at, id);
create index listing_near on listing using gist (point);
create index listing_found on listing using gin (words, cells);
create index listing_terms on listing using gin (terms);
create index listing_taxonomies on listing using gin (taxonomies);
alter table listing enable row level security;
create policy public_read on listing for select using (true);
create policy council_fence on listing using (council = (select current_council()));

-- The nearest with a term: one row for each listing and term.
drop table offer_term;
create table offer_term (
    listing_id uuid  not null references listing on delete cascade,
    term       uuid  not null,
    offer_id   uuid  not null,
    council    text  not null,
    point      point,
    primary key (listing_id, term)
);
create index offer_term_near on offer_term using gist (term, point);
create index offer_term_anywhere on offer_term (term) where point is null;
alter table offer_term enable row level security;
create policy public_read on offer_term for select using (true);
create policy council_fence on offer_term using (council = (select current_council()));

-- When offers run, one row for each schedule and day, as recurrence rules say it (RFC 5545).
create table offer_session (
    offer_id      uuid        not null references offer on delete cascade,
    number        integer     not null,
    council       text        not null,
    freq          text        check (freq in ('WEEKLY', 'MONTHLY')),
    repeats_every integer     not null default 1 check (repeats_every > 0),
    day           text,
    nth           integer,
    days_of_month integer[],
    starts_on     date,
    ends_on       date,
    opens_at      time,
    closes_at     time,
    primary key (offer_id, number)
);
comment on column offer_session.freq is 'null: only on starts_on';
comment on column offer_session.nth is 'the first (1), second, last (-1) such day of a month';
alter table offer_session enable row level security;
create policy public_read on offer_session for select using (true);
create policy council_fence on offer_session using (council = (select current_council()));

-- Offers that are here already are listed from the columns they had.
insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, venue, online, latitude, longitude,
        point, words, terms, taxonomies, interests, helps_with, access, languages, days, opens_at, closes_at, times, minimum_age,
        maximum_age)
    select coalesce((o.content #>> '{service_at_locations,0,id}')::uuid, o.id), o.id, o.council, o.group_id, true,
        o.content #> '{service_at_locations,0}' is not null, o.updated_at, o.title, o.venue, false, o.latitude, o.longitude,
        coalesce(near_point(o.latitude, o.longitude), p.point),
        setweight(to_tsvector('english', o.title), 'A') || setweight(to_tsvector('english', g.name), 'B')
            || setweight(to_tsvector('english', coalesce(o.description, '')), 'C'),
        array(select name_id('kith-interests:' || code) from unnest(o.interests) code
              union all select name_id('kith-help:' || code) from unnest(o.helps_with) code),
        array(select name_id('kith-interests') where o.interests <> '{}'
              union all select name_id('kith-help') where o.helps_with <> '{}'),
        o.interests, o.helps_with, o.access, o.languages, o.days, o.opens_at, o.closes_at, o.times, o.minimum_age, o.maximum_age
    from offer o join community_group g on g.id = o.group_id left join place p on p.council = o.council and p.code = o.ward
    where o.status <> 'INACTIVE';
insert into offer_term (listing_id, term, offer_id, council, point)
    select l.id, term, l.offer_id, l.council, l.point from listing l cross join unnest(l.terms) term;
insert into offer_session (offer_id, number, council, freq, day, opens_at, closes_at)
    select id, row_number() over (partition by id), council, 'WEEKLY', day, opens_at, closes_at
    from offer cross join unnest(days) day where status <> 'INACTIVE';

alter table offer drop column title, drop column description, drop column email, drop column fees, drop column ward,
    drop column venue, drop column street, drop column city, drop column region, drop column postcode, drop column latitude,
    drop column longitude, drop column interests, drop column helps_with, drop column access, drop column languages,
    drop column days, drop column opens_at, drop column closes_at, drop column times, drop column minimum_age,
    drop column maximum_age;

-- Whose records these are, although the caller may not see them.
drop function council_of_offer(uuid);
create function councils_of_offers(uuid[]) returns table (id uuid, council text)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select id, council from offer where id = any ($1) $$;

-- What was before each change of an offer, so that its group can go back.
create table offer_version (
    offer_id   uuid        not null references offer on delete cascade,
    number     bigint      not null,
    council    text        not null,
    changed_at timestamptz not null,
    changed_by uuid,
    change     text        not null,
    content    jsonb       not null,
    status     text        not null,
    room       integer,
    primary key (offer_id, number)
);
comment on column offer_version.number is 'the version that the change made an end of';
comment on column offer_version.changed_by is 'the account; null when a feed or an answered letter changed it';
alter table offer_version enable row level security;
create policy council_fence on offer_version using (council = (select current_council()));

-- Vocabularies that offers are sorted by. Public; each is kept by who brought it, Kith's own by nobody in particular.
create table taxonomy (
    id          uuid primary key,
    council     text not null,
    name        text not null,
    description text not null,
    uri         text,
    version     text
);
create table taxonomy_term (
    id          uuid primary key,
    taxonomy_id uuid not null references taxonomy,
    council     text not null,
    code        text not null,
    name        text not null,
    description text not null,
    parent_id   uuid,
    uri         text
);
comment on column taxonomy_term.code is 'the code in its taxonomy, or the CURIE it came with';
create index taxonomy_term_taxonomy on taxonomy_term (taxonomy_id, id);
alter table taxonomy enable row level security;
alter table taxonomy_term enable row level security;
create policy public_read on taxonomy for select using (true);
create policy council_fence on taxonomy using (council = (select current_council()));
create policy public_read on taxonomy_term for select using (true);
create policy council_fence on taxonomy_term using (council = (select current_council()));
