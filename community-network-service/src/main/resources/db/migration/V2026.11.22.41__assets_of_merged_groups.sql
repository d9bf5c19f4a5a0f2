-- What others can count on goes with the group that looks after it, and goes back with it.
alter table group_merge_moved
    drop constraint group_merge_moved_what_check,
    add constraint group_merge_moved_what_check check (what in ('OFFER', 'PERSON', 'ACCOUNT', 'ASSET'));
create index community_asset_group on community_asset (group_id) where group_id is not null;
