-- How often a family was matched: the sequence of its matches-found events.
create table matching_round (
    family_id uuid   primary key,
    council   text   not null,
    round     bigint not null
);
alter table matching_round enable row level security;
create policy council_fence on matching_round using (council = (select current_council()));
