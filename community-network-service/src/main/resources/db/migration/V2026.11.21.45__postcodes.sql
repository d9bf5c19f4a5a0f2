-- Postcodes, LSOAs and their deprivation are public facts that every council shares: they have no council, and need no fence.

create table postcode (
    code      text             primary key,
    outward   text             not null generated always as (split_part(code, ' ', 1)) stored,
    latitude  double precision not null,
    longitude double precision not null,
    lsoa      text,
    ward      text,
    district  text,
    ended     text check (ended ~ '^[0-9]{4}-[0-9]{2}$'),
    source    text             not null check (source in ('ONS_POSTCODE_DIRECTORY', 'CODE_POINT_OPEN', 'OTHER')),
    edition   text check (edition ~ '^[0-9]{4}-[0-9]{2}$'),
    loaded_at timestamptz      not null default now()
);
comment on column postcode.code is 'as Royal Mail writes it: capitals, one space';
comment on column postcode.ended is 'year and month since which it is no longer in use; people go on writing it';
comment on column postcode.edition is 'year and month of the file it came from, where the operator said so';
create index postcode_outward on postcode (outward);

-- The middle of all postcodes that begin with an outward code; kept right by each load.
create table outward (
    code      text             primary key,
    latitude  double precision not null,
    longitude double precision not null
);

create table lsoa (
    code      text primary key,
    name      text,
    ward      text,
    district  text,
    latitude  double precision,
    longitude double precision
);

-- A decile means something only together with the year of its index, so the years stand side by side. The LSOA itself may be
-- loaded later, or never.
create table deprivation (
    lsoa       text     not null,
    index_year smallint not null,
    decile     smallint not null check (decile between 1 and 10),
    primary key (lsoa, index_year)
);
comment on column deprivation.decile is '1: among the most deprived tenth, 10: among the least';
