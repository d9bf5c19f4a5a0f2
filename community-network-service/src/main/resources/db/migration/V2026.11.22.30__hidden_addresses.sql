-- Where only a later reading of its feed said that an address is confidential, the address was kept and shown all the same. What is
-- taken out of the lists here stands in them again, without its places, when freshness is looked at next.
update offer set content = content - 'service_at_locations' where address_confidential;
update offer_version v set content = v.content - 'service_at_locations' from offer o
    where o.id = v.offer_id and o.address_confidential;
delete from listing l using offer o where o.id = l.offer_id and o.address_confidential;
