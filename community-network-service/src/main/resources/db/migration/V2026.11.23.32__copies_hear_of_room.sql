-- Whoever keeps a copy of the directory asks for what was modified: a place that was taken, which changes nothing else, was not found.
create or replace function keep_listings_in_step() returns trigger
    language plpgsql
    as $$
begin
    update listing set status = new.status, room = new.room, waiting_list = new.waiting_list, always_room = always_room(new),
            last_confirmed_at = new.last_confirmed_at, vouched_at = greatest(new.last_confirmed_at, new.source_modified_at),
            modified_at = greatest(modified_at, new.updated_at)
        where offer_id = new.id;
    return null;
end
$$;

alter table offer add column place_changed_at timestamptz;
comment on column offer.place_changed_at is 'when somebody last took a place, or left one, by an introduction';

-- Whoever asked since then hears of it with the next question.
update listing l set modified_at = now() from offer o where o.id = l.offer_id and o.updated_at > l.modified_at;
