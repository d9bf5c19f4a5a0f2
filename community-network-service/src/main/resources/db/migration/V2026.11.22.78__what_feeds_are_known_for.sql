-- A service tells which feed it was read from, by the feed's name and, where everybody can go there, its address.
alter table feed add column public_url text;
comment on column feed.public_url is 'the address for everybody to see, without what may be a key; null: none, or not known to be public';

-- Everybody may see this much of every feed, whichever council's; with a CTE it is for reading only.
create view published_feed as
    with told as (select id, name, public_url as url from feed)
    select id, name, url from told;

alter table offer add column feed_id uuid references feed;
comment on column offer.feed_id is 'the feed its words are from; null: its group''s own, or loaded in a request';
update offer set feed_id = latest.feed_id
    from (select distinct on (offer_id) offer_id, feed_id from feed_record where taken
          order by offer_id, gone_at desc nulls first, run_id desc) latest
    where latest.offer_id = offer.id and offer.source <> 'group';

-- A record that a feed has twice at every reading is not what pages without a lasting order do, once a person has said so.
alter table feed_record add column doubled_in uuid, add column double_accepted boolean not null default false;
comment on column feed_record.doubled_in is 'the last run in which it came more than once';
comment on column feed_record.double_accepted is 'a person said that it stands there twice, and every reading since had it twice';

-- A file that is fetched again after a crash may be another one by then: its first records cannot be passed over.
alter table import_run add column digest text, add column begun_again integer not null default 0;
comment on column import_run.digest is 'of the file at the address, when the feed is one';
comment on column import_run.begun_again is 'how often it was another file';
