-- A family is matched with the offers of its own council, so the index walks that council's offers of a term only: with the term
-- alone, a council with few offers of it would have the whole country walked.
create index offer_term_of_council on offer_term using gist (council, term, point) where point is not null;
create index offer_term_from_home on offer_term (council, term, listing_id) where point is null;

-- How often the offers of a group were proposed to families, by day: matching spreads its proposals by it.
create table group_proposals (
    group_id  uuid    not null references community_group on delete cascade,
    day       date    not null,
    council   text    not null,
    proposals integer not null,
    primary key (group_id, day)
);
comment on column group_proposals.day is 'in UTC';
alter table group_proposals enable row level security;
create policy council_fence on group_proposals using (council = (select current_council()));
