alter table listing_removed add column came_back_at timestamptz;
comment on column listing_removed.came_back_at is 'listed again since then, which counts as modified whatever else was; null: still gone';
drop index listing_removed_since;
create index listing_removed_since on listing_removed (removed_at, offer_id) where came_back_at is null;
