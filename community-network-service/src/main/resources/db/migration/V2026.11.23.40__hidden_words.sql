-- What is said of times tells where to ring and which door to take. A feed that has it at its places brings it along with the times,
-- also when it does not know that the address is hidden here.
create or replace function without_addresses(content jsonb) returns jsonb language sql immutable
    return case when exists (select from jsonb_array_elements(content -> 'service_areas') area
            where area ->> 'extent' = content ->> 'ward') then content else content - 'ward' end - 'service_at_locations'
        || case when content ? 'schedules' then jsonb_build_object('schedules', (
                select coalesce(jsonb_agg(schedule - '{description,notes,schedule_link}'::text[] order by number), '[]')
                from jsonb_array_elements(content -> 'schedules') with ordinality as schedules (schedule, number))) else '{}' end;

update offer_version v set content = without_addresses(v.content) from offer o
    where o.id = v.offer_id and o.address_confidential;
with told as (
    update offer set content = content || jsonb_build_object('schedules', without_addresses(content) -> 'schedules'), updated_at = now()
    where address_confidential and content -> 'schedules' <> without_addresses(content) -> 'schedules'
    returning id)
update listing l set modified_at = now() from told where told.id = l.offer_id;
