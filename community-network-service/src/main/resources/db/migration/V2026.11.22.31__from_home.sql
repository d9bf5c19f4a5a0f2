-- What people can do from home was listed in the middle of its ward when it had a door as well.
with at_home as (
    update listing l set online = true, point = null from offer o
    where o.id = l.offer_id and not l.online and jsonb_path_exists(o.content,
        '$.service_at_locations[*] ? (@.id == $id && @.location.location_type == "virtual")', jsonb_build_object('id', l.id))
    returning l.id)
update offer_term set point = null where listing_id in (select id from at_home);
