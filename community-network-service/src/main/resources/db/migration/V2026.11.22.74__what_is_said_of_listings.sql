-- That there is always room was taken for said wherever a feed says nothing of room.
alter table listing add column always_room boolean not null default false;
comment on column listing.always_room is 'somebody said that there is always room; without it and without a number nothing is known of room';

-- A group says so by leaving the number out, of an offer of its own or as its last word on one of a feed; a feed by a capacity without a
-- number, whose unit is kept.
create function always_room(offer) returns boolean
    language sql stable
    as $$
        select $1.room is null and ($1.source = 'group' or $1.held_since is not null or $1.room_unit is not null or $1.waiting_list
            or exists (select from offer_version v where v.offer_id = $1.id and v.change = 'ROOM'))
    $$;

create or replace function keep_listings_in_step() returns trigger
    language plpgsql
    as $$
begin
    update listing set status = new.status, room = new.room, waiting_list = new.waiting_list, always_room = always_room(new),
            last_confirmed_at = new.last_confirmed_at, vouched_at = greatest(new.last_confirmed_at, new.source_modified_at)
        where offer_id = new.id;
    return null;
end
$$;

update listing l set always_room = true from offer o where o.id = l.offer_id and l.room is null and always_room(o);

-- What is over was proposed and found for as long as its word counted.
alter table listing add column ends_on date;
comment on column listing.ends_on is 'the last day of the last of its schedules; null: it goes on, or nobody said when';

update listing l set ends_on = said.ends_on
    from (select o.id, max(coalesce(each ->> 'valid_to', each ->> 'dtstart')::date) as ends_on
          from offer o, jsonb_array_elements(o.content -> 'schedules') each group by o.id
          having bool_and(each ? 'valid_to'
              or each ? 'dtstart' and not each ?| array['freq', 'interval', 'byday', 'bymonthday', 'valid_from'])) said
    where said.id = l.offer_id;

-- "Runs on Tuesday mornings" was said of the first Tuesday of a month, and of one morning among evenings.
alter table listing
    add column skips_weeks  boolean not null default false,
    add column times_differ boolean not null default false;
comment on column listing.skips_weeks is 'it does not run every week on each of its days';
comment on column listing.times_differ is 'it does not begin at the same part of the day on each of its days; opens_at is of one of them';

update listing l set skips_weeks = runs.skips_weeks, times_differ = runs.times_differ
    from (select s.offer_id, bool_or(s.freq <> 'WEEKLY' or s.repeats_every > 1 or s.nth is not null) as skips_weeks,
              count(distinct coalesce(width_bucket(s.opens_at, array['12:00', '17:00']::time[]), -1)) > 1 as times_differ
          from offer_session s where s.day is not null group by s.offer_id) runs
    where runs.offer_id = l.offer_id and (runs.skips_weeks or runs.times_differ);

-- What one place has was said of all places of an offer.
update listing l set access = array(
        select code from jsonb_array_elements(at #> '{location,accessibility}') each, lower(each ->> 'accessibility') code
        where code = any (l.access))
    from offer o, jsonb_array_elements(o.content -> 'service_at_locations') at
    where o.id = l.offer_id and l.has_place and l.access <> '{}' and (at ->> 'id')::uuid = l.id
        and jsonb_array_length(o.content -> 'service_at_locations') > 1;

-- What goes on past midnight was closed from midnight on.
create or replace function is_open_at(session offer_session, moment timestamp) returns boolean
    language sql stable parallel safe
    as $$
        select case when session.closes_at <= session.opens_at
            then session.opens_at <= moment::time and runs_on(session, moment::date)
                or session.closes_at > moment::time and runs_on(session, moment::date - 1)
            else session.opens_at <= moment::time and session.closes_at > moment::time and runs_on(session, moment::date) end
    $$;
