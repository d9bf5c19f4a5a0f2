-- Searches read some hundred listings that lie anywhere in a table of a million rows: what takes time is to bring rows and pages from memory.
-- So the table is written anew once, neighbours side by side, and what ranking and matching look at stands first in a row: PostgreSQL
-- walks over all that stands before a column. From now on the service writes those of an import side by side.
alter table offer_term drop constraint offer_term_listing_id_fkey;
alter table listing rename to listing_before;

create table listing (
    id                uuid             not null,
    offer_id          uuid             not null,
    group_id          uuid             not null,
    point             point,
    modified_at       timestamptz      not null,
    last_confirmed_at timestamptz,
    vouched_at        timestamptz,
    opens_at          time,
    closes_at         time,
    latitude          double precision,
    longitude         double precision,
    room              integer,
    minimum_age       integer,
    maximum_age       integer,
    ends_on           date,
    unconfirmed       boolean          not null default false,
    is_first          boolean          not null,
    has_place         boolean          not null,
    online            boolean          not null,
    waiting_list      boolean          not null,
    free              boolean          not null default false,
    always_room       boolean          not null default false,
    skips_weeks       boolean          not null default false,
    times_differ      boolean          not null default false,
    status            text             not null,
    words             tsvector         not null,
    access            text[]           not null,
    interests         text[]           not null,
    helps_with        text[]           not null,
    times             text[]           not null,
    days              text[]           not null,
    languages         text[]           not null,
    title             text             not null,
    group_name        text             not null,
    council           text             not null,
    venue             text,
    areas             text[]           not null default '{}',
    terms             uuid[]           not null,
    taxonomies        uuid[]           not null,
    cells             integer[]        not null generated always as (coalesce(cells_of(point), '{}')) stored,
    description       text
);
comment on column listing.id is 'the service at location; the offer itself when it names no place';
comment on column listing.is_first is 'true for one row of each offer, so that offers can be counted and listed without grouping';
comment on column listing.point is 'of the place, or else of the middle of the ward; null for what is online or must not be located';
comment on column listing.areas is 'GSS codes of the areas it serves; empty: anybody may come';
comment on column listing.description is 'the beginning of it';
comment on column listing.free is 'that it costs nothing is said, and nothing else';
comment on column listing.unconfirmed is 'nobody has stood for it for so long that it ranks lower and is not proposed';
comment on column listing.last_confirmed_at is 'when a person last said that all is as it says';
comment on column listing.vouched_at is 'when a person or the source last stood for it; null: nobody did';
comment on column listing.always_room is 'somebody said that there is always room; without it and without a number nothing is known of room';
comment on column listing.ends_on is 'the last day of the last of its schedules; null: it goes on, or nobody said when';
comment on column listing.skips_weeks is 'it does not run every week on each of its days';
comment on column listing.times_differ is 'it does not begin at the same part of the day on each of its days; opens_at is of one of them';

insert into listing (id, offer_id, group_id, point, modified_at, last_confirmed_at, vouched_at, opens_at, closes_at, latitude, longitude,
        room, minimum_age, maximum_age, ends_on, unconfirmed, is_first, has_place, online, waiting_list, free, always_room, skips_weeks,
        times_differ, status, words, access, interests, helps_with, times, days, languages, title, group_name, council, venue, areas,
        terms, taxonomies, description)
    select id, offer_id, group_id, point, modified_at, last_confirmed_at, vouched_at, opens_at, closes_at, latitude, longitude,
        room, minimum_age, maximum_age, ends_on, unconfirmed, is_first, has_place, online, waiting_list, free, always_room, skips_weeks,
        times_differ, status, words, access, interests, helps_with, times, days, languages, title, group_name, council, venue, areas,
        terms, taxonomies, description
    from listing_before order by council, cells[4], cells[3], cells[2], cells[1];
drop table listing_before;

alter table listing add primary key (id);
alter table listing add foreign key (offer_id) references offer on delete cascade;
alter table offer_term add foreign key (listing_id) references listing on delete cascade;
create index listing_offer on listing (offer_id);
create index listing_council on listing (council, id);
create index listing_group on listing (group_id);
create index listing_modified on listing (modified_at, id);
create index listing_near on listing using gist (point);
create index listing_found on listing using gin (words, cells);
create index listing_terms on listing using gin (terms);
create index listing_taxonomies on listing using gin (taxonomies);
create index listing_title on listing using gin (lower(title) gin_trgm_ops);
alter table listing enable row level security;
create policy public_read on listing for select using (true);
create policy council_fence on listing using (council = (select current_council()));
