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

-- A moderator says later, too, whom the council trusts, or no longer.
alter table group_decision add column trusted boolean;
comment on column group_decision.trusted is 'what was said of trust with it; null: nothing that is known';

-- Who had been trusted made every further group of theirs one that is trusted by itself, so that trust could not be taken back. Where
-- another group went into it, its trust may be that one's, and stays.
update community_group g set trusted = false
    where trusted
      and exists (select from group_decision d where d.group_id = g.id and d.decision = 'PUBLISHED' and d.decided_by is null)
      and not exists (select from community_group other where other.merged_into = g.id);
-- Until now it was said with the approval only, and never changed.
update group_decision d set trusted = g.trusted
    from community_group g where g.id = d.group_id and d.decision = 'PUBLISHED' and d.decided_by is not null;
