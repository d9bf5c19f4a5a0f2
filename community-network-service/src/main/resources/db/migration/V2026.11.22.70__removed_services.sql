-- What was listed and is not any more: whoever keeps a copy of the directory must hear of it. Only that it went; not what it was.
create table listing_removed (
    offer_id   uuid        primary key,
    council    text        not null,
    group_id   uuid        not null,
    removed_at timestamptz not null
);
create index listing_removed_since on listing_removed (removed_at, offer_id);
alter table listing_removed enable row level security;
create policy public_read on listing_removed for select using (true);
create policy council_fence on listing_removed using (council = (select current_council()));

-- What is kept and not listed may have been listed before; nobody wrote down when it went.
insert into listing_removed (offer_id, council, group_id, removed_at)
select o.id, o.council, o.group_id, o.updated_at
from offer o join community_group g on g.id = o.group_id and g.status = 'PUBLISHED'
where not exists (select from listing l where l.offer_id = o.id);
