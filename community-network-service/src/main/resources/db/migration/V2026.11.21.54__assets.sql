-- What helps people in a place, beyond services. Public facts, like offers; who to ask is kept apart and encrypted.
create table community_asset (
    id          uuid             primary key,
    council     text             not null,
    type        text             not null
        check (type in ('INDIVIDUAL', 'ASSOCIATION', 'INSTITUTION', 'PLACE', 'EXCHANGE', 'STORY')),
    title       text             not null,
    description text,
    ward        text             not null,
    latitude    double precision,
    longitude   double precision,
    group_id    uuid             references community_group,
    how_to      text,
    shown_name  text,
    status      text             not null check (status in ('PUBLISHED', 'WITHDRAWN')),
    created_at  timestamptz      not null,
    updated_at  timestamptz      not null,
    version     bigint           not null,
    check ((latitude is null) = (longitude is null))
);
comment on column community_asset.shown_name is 'a person''s name, only where they said that it may be shown';
create index community_asset_council on community_asset (council, type, ward, id) where status = 'PUBLISHED';
alter table community_asset enable row level security;
create policy public_read on community_asset for select using (status = 'PUBLISHED');
create policy council_fence on community_asset using (council = (select current_council()));

create table asset_contact (
    asset_id  uuid    primary key references community_asset,
    council   text    not null,
    name      bytea,
    contact   bytea   not null,
    show_name boolean not null
);
alter table asset_contact enable row level security;
create policy council_fence on asset_contact using (council = (select current_council()));
