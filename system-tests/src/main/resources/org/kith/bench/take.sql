set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '256MB';
set work_mem = '128MB';

insert into community_group (id, council, name, description, source, created_at, updated_at, version)
    select distinct on (group_id) group_id, council, initcap(split_part(description, ' ', 1)) || ' group', null, 'bench',
        now(), now(), 0
    from generated order by group_id, number;

insert into offer (id, council, group_id, status, room, last_confirmed_at, source, created_at, updated_at, version, content,
        source_modified_at)
    select id, council, group_id, status, room, now() - make_interval(days => confirmed_days), 'bench',
        now() - interval '1 year', now(), 0,
        jsonb_build_object('ward', ward, 'about', jsonb_build_object('name', title, 'description', description),
            'schedules', jsonb_build_array(jsonb_build_object('id', id, 'freq', 'WEEKLY', 'byday', day,
                'opens_at', to_char(opens_at, 'HH24:MI'))),
            'service_areas', '[]'::jsonb, 'service_at_locations', case when kind = 'WARD' then '[]'::jsonb
                else jsonb_build_array(jsonb_build_object('id', id, 'location', jsonb_strip_nulls(jsonb_build_object('id', id,
                    'location_type', case kind when 'ONLINE' then 'virtual' else 'physical' end,
                    'latitude', latitude, 'longitude', longitude, 'addresses', '[]'::jsonb, 'accessibility',
                    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'accessibility', code)), '[]')
                        from unnest(access) code))))) end,
            'languages', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code)), '[]') from unnest(languages) code),
            'attributes', (select coalesce(jsonb_agg(jsonb_build_object('id', name_id(id || code), 'link_type', link,
                    'taxonomy_term', jsonb_build_object('id', name_id(taxonomy || ':' || code), 'name', code, 'description', code,
                        'taxonomy', taxonomy, 'term', code))), '[]')
                from (select 'interest', 'kith-interests', unnest(interests)
                    union all select 'helps-with', 'kith-help', unnest(helps_with)) t (link, taxonomy, code))),
        now() - make_interval(days => confirmed_days)
    from generated;

-- As feeds bring them: one council after another, in no order of its own, and each batch written side by side as the service does it.
insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, online, latitude, longitude, point,
        words, terms, taxonomies, interests, helps_with, access, languages, days, opens_at, times, minimum_age, maximum_age,
        group_name, description, status, room, waiting_list, last_confirmed_at, vouched_at, unconfirmed)
    select g.id, g.id, g.council, g.group_id, true, g.kind <> 'WARD', now(), g.title,
        g.kind = 'ONLINE', case g.kind when 'DOOR' then latitude end, case g.kind when 'DOOR' then longitude end, near_point(latitude, longitude),
        setweight(to_tsvector('english', g.title), 'A') || setweight(to_tsvector('english', split_part(g.description, ' ', 1)), 'B')
            || setweight(to_tsvector('english', g.description), 'C'),
        array(select name_id('kith-interests:' || code) from unnest(interests) code
            union all select name_id('kith-help:' || code) from unnest(helps_with) code
            union all select name_id(code) from unnest(others) code),
        array[name_id('kith-interests')], interests, helps_with, access, languages, array[day], opens_at,
        case when day in ('SA', 'SU') then array['WEEKEND'] when opens_at < '17:00' then array['WEEKDAY_DAYTIME']
            else array['WEEKDAY_EVENING'] end, minimum_age, maximum_age,
        c.name, listing_description(o.content), o.status, o.room, o.waiting_list, o.last_confirmed_at, o.source_modified_at,
        g.confirmed_days > 120
    from generated g join offer o on o.id = g.id join community_group c on c.id = g.group_id
        join (select id, row_number() over (partition by council order by id) / 200 as batch from generated) taken on taken.id = g.id
    order by g.council, taken.batch, case when g.kind = 'DOOR' then floor(g.latitude * 50) end, g.longitude;

insert into offer_term (listing_id, term, offer_id, council, point)
    select l.id, term, l.offer_id, l.council, l.point from listing l cross join unnest(l.terms) term;

insert into offer_session (offer_id, number, council, freq, day, opens_at)
    select id, 1, council, 'WEEKLY', day, opens_at from generated;

drop table generated;
