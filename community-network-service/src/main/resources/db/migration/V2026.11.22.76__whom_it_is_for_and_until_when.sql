-- Of an offer whose address is hidden, the ward that its group named is all there is of where it is; also in its earlier versions.
create function for_its_ward(content jsonb, offer uuid) returns jsonb language sql immutable
    return case when content ->> 'ward' is null or exists (select from jsonb_array_elements(content -> 'service_areas') area
            where area ->> 'extent' = content ->> 'ward') then content
        else jsonb_set(content, '{service_areas}', jsonb_build_array(jsonb_build_object(
                'id', name_id(offer::text || ':' || (content ->> 'ward')), 'extent', content ->> 'ward', 'extent_type', 'ward'))
            || coalesce(content -> 'service_areas', '[]')) end;

comment on function for_its_ward(jsonb, uuid) is 'the offer, or an earlier version of it, as one that serves the ward it counts to';

-- What groups publish here was said to be for their own ward alone, which nobody had said: who lives next door did not find it.
create function pg_temp.for_anybody(content jsonb) returns jsonb language sql immutable
    return jsonb_set(content, '{service_areas}', coalesce((
        select jsonb_agg(area order by place) from jsonb_array_elements(content -> 'service_areas') with ordinality each (area, place)
        where area - 'id' <> jsonb_build_object('extent', content -> 'ward', 'extent_type', 'ward')), '[]'));

update offer_version v set content = pg_temp.for_anybody(v.content) from offer o
    where o.id = v.offer_id and o.source = 'group' and not o.address_confidential
        and jsonb_array_length(v.content -> 'service_areas') > 0;

-- Whoever keeps a copy reads these again, because they are modified.
with changed as (
    update offer set content = pg_temp.for_anybody(content),
            updated_at = case when status = 'INACTIVE' then updated_at else now() end
        where source = 'group' and not address_confidential and jsonb_array_length(content -> 'service_areas') > 0
        returning id, content)
update listing l set modified_at = now(), areas = array(
        select distinct area ->> 'extent' from jsonb_array_elements(changed.content -> 'service_areas') area
        where area ->> 'extent' ~ '^[A-Z]\d{8}$')
    from changed where l.offer_id = changed.id;

-- What is over leaves the lists of the directory too.
create function is_over(content jsonb) returns boolean language sql stable
    return coalesce((
        select max(coalesce(each ->> 'valid_to', each ->> 'dtstart')::date) from jsonb_array_elements(content -> 'schedules') each
        having bool_and(each ? 'valid_to'
            or each ? 'dtstart' and not each ?| array['freq', 'interval', 'byday', 'bymonthday', 'valid_from']))
        < (now() at time zone 'Europe/London')::date, false);

comment on function is_over(jsonb) is 'the last day of the last of its schedules is behind us; what has none, or one that goes on, is not over';
