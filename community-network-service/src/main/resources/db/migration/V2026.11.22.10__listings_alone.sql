-- Searches and matching read nothing but listings: to look into the offer and the group of every candidate took longer than to find
-- it. What changes with the offer is kept in step by a trigger, whoever changes it; the words are listed anew by the service.
alter table listing
    add column group_name        text,
    add column description       text,
    add column status            text,
    add column room              integer,
    add column waiting_list      boolean,
    add column last_confirmed_at timestamptz,
    add column vouched_at        timestamptz,
    add column free              boolean not null default false;
comment on column listing.description is 'the beginning of it';
comment on column listing.free is 'that it costs nothing is said, and nothing else';
comment on column listing.last_confirmed_at is 'when a person last said that all is as it says';
comment on column listing.vouched_at is 'when a person or the source last stood for it; null: nobody did';

create function listing_description(content jsonb) returns text
    language sql immutable strict parallel safe
    as $$ select left(content #>> '{about,description}', 400) $$;

update listing l set group_name = g.name, description = listing_description(o.content), status = o.status, room = o.room,
        waiting_list = o.waiting_list, last_confirmed_at = o.last_confirmed_at,
        vouched_at = greatest(o.last_confirmed_at, o.source_modified_at),
        free = coalesce(case
            when o.content @? '$.cost_options[*].amount' then not o.content @? '$.cost_options[*] ? (@.amount > 0)'
            when o.content @? '$.cost_options[*] ? (@.option like_regex "^ *(free|no (charge|cost|fee))" flag "i")' then true
            else o.content #>> '{about,fees}' ~* '^\s*(free|no (charge|cost|fee))\M' end, false)
    from offer o join community_group g on g.id = o.group_id where o.id = l.offer_id;
alter table listing
    alter column group_name set not null,
    alter column status set not null,
    alter column waiting_list set not null;

create function keep_listings_in_step() returns trigger
    language plpgsql
    as $$
begin
    update listing set status = new.status, room = new.room, waiting_list = new.waiting_list,
            last_confirmed_at = new.last_confirmed_at, vouched_at = greatest(new.last_confirmed_at, new.source_modified_at)
        where offer_id = new.id;
    return null;
end
$$;
create trigger listings_in_step after update on offer for each row
    when ((old.status, old.room, old.waiting_list, old.last_confirmed_at, old.source_modified_at)
        is distinct from (new.status, new.room, new.waiting_list, new.last_confirmed_at, new.source_modified_at))
    execute function keep_listings_in_step();

-- One key for both, half as slow to walk as a text beside an id.
alter table offer_term add column council_term uuid not null generated always as (md5(council || term)::uuid) stored;
drop index offer_term_of_council;
drop index offer_term_from_home;
create index offer_term_of_council on offer_term using gist (council_term, point) where point is not null;
create index offer_term_from_home on offer_term (council_term, listing_id) where point is null;
