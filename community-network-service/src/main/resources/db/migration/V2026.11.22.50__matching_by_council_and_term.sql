-- The offers of one council with one term lie side by side, with what is needed to sort them by their distance: matching reads them
-- from the index alone. To walk the GiST index outwards took most of its time, because its pages held many councils and terms.
drop index offer_term_of_council;
create index offer_term_of_council on offer_term (council_term) include (listing_id, point) where point is not null;
