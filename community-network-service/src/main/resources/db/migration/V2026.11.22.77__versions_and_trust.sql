-- What a group said of itself before each of the changes, so that its people can go back. Where its letters go is not in it.
create table group_version (
    group_id    uuid        not null references community_group on delete cascade,
    number      bigint      not null,
    council     text        not null,
    changed_at  timestamptz not null,
    changed_by  uuid,
    change      text        not null,
    name        text        not null,
    description text,
    url         text,
    primary key (group_id, number)
);
comment on column group_version.number is 'the version that the change made an end of';
comment on column group_version.changed_by is 'the account or the person of the group; null when a feed changed it';
alter table group_version enable row level security;
create policy council_fence on group_version using (council = (select current_council()));

-- The same of assets: what is public of them, but for the name of a person. Who to ask is never in it.
create table asset_version (
    asset_id    uuid        not null references community_asset on delete cascade,
    number      bigint      not null,
    council     text        not null,
    changed_at  timestamptz not null,
    changed_by  uuid        not null,
    change      text        not null,
    type        text        not null,
    title       text        not null,
    description text,
    ward        text        not null,
    latitude    double precision,
    longitude   double precision,
    how_to      text,
    primary key (asset_id, number)
);
comment on column asset_version.number is 'the version that the change made an end of';
comment on column asset_version.changed_by is 'the moderator, or the account or the person of the group';
alter table asset_version enable row level security;
create policy council_fence on asset_version using (council = (select current_council()));
