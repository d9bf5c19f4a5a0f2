-- The ward of a hidden address was worked out from where it is, and shown: that tells about where it is. A ward that the offer itself
-- says it is for stays.
create function without_addresses(content jsonb) returns jsonb language sql immutable
    return case when exists (select from jsonb_array_elements(content -> 'service_areas') area
            where area ->> 'extent' = content ->> 'ward') then content else content - 'ward' end - 'service_at_locations';

comment on function without_addresses(jsonb) is 'What may be kept of an offer, or of an earlier version of it, whose address is confidential';

update offer_version v set content = without_addresses(v.content) from offer o
    where o.id = v.offer_id and o.address_confidential;
-- What needs no way there is kept by the service, and stays here too: only the ward goes.
update offer set content = content - 'ward'
    where address_confidential and not without_addresses(content) ? 'ward';

-- A directory that takes the place of another one goes on telling what that told of its organisations.
alter table community_group add column published_record jsonb;
comment on column community_group.published_record is 'the organisation as the last record of a feed described it (Open Referral UK)';

-- A source that says again what it said before brings no news, though it touches its records every night.
alter table offer add column source_status text, add column source_room integer;
comment on column offer.source_status is 'what the last record of a feed said, whoever is believed; null: nothing yet that counts';
update offer set source_status = 'ACTIVE', source_room = room where source <> 'group';
