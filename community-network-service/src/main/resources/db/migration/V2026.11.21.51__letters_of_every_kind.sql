-- The one queue carries every letter to a group or to one of its people, not only those about a referral.
alter table letter rename column news to kind;
alter table letter drop constraint letter_news_check;
alter table letter alter column referral_id drop not null;
alter table letter alter column family_id drop not null;
alter table letter alter column offer_id drop not null;
alter table letter add column person_id uuid;
alter table letter add column words bytea;
alter table letter add constraint referral_letter check ((kind in ('INTRODUCTION', 'STOPPED')) = (referral_id is not null));
comment on column letter.person_id is 'who it is for; null: the group''s own address';
comment on column letter.words is 'what somebody wrote to be passed on, for example a moderator''s reason';
create index letter_person on letter (person_id, written_at) where person_id is not null;

-- How often an address was written to, whatever the council: an address is not to be flooded by somebody who types it into forms.
create function letters_since(hash bytea, since timestamptz) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select count(*) from letter join group_person person on person.id = letter.person_id
        where person.email_hash = hash and letter.written_at > since
    $$;
