-- Where offers are looked at once, they were found by the first of their places only.
create aggregate pg_temp.together(tsvector) (sfunc = tsvector_concat, stype = tsvector);

update listing l set words = l.words || others.whereabouts
    from (select offer_id, pg_temp.together(ts_filter(words, '{d}') order by id) as whereabouts
          from listing where not is_first group by offer_id) others
    where others.offer_id = l.offer_id and l.is_first;
