-- A group registers itself, confirms by e-mail, and is looked at by the council's moderator. What was there before is published.
alter table community_group
    add column status         text        not null default 'PUBLISHED'
        check (status in ('REGISTERED', 'CONFIRMED', 'PUBLISHED', 'REFUSED', 'MERGED')),
    add column kind           text        not null default 'ASSOCIATION'
        check (kind in ('INDIVIDUAL', 'ASSOCIATION', 'INSTITUTION', 'PLACE', 'EXCHANGE', 'STORY')),
    add column trusted        boolean     not null default false,
    add column claimed        boolean     not null default false,
    add column ward           text,
    add column url            text,
    add column charity_number text,
    add column company_number text,
    add column confirmed_at   timestamptz,
    add column merged_into    uuid        references community_group,
    add constraint merged_into_one check ((status = 'MERGED') = (merged_into is not null));
comment on column community_group.trusted is 'what its people register is published without waiting';
comment on column community_group.claimed is 'name and description are the group''s own words; no feed overwrites them';
create index community_group_waiting on community_group (council, confirmed_at) where status = 'CONFIRMED';
drop policy public_read on community_group;
create policy public_read on community_group for select using (status = 'PUBLISHED');

-- Tells whose a group is to a council that may not see it.
create function council_of_group(uuid) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$ select council from community_group where id = $1 $$;

create function councils_of_groups(uuid[]) returns table (id uuid, council text)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select id, council from community_group where id = any ($1) $$;

-- Where a merged group went, however often; the group itself when it was not merged.
create function survivor_of_group(uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
        with recursive way (id, merged_into) as (
            select id, merged_into from community_group where id = $1
            union select next.id, next.merged_into from way join community_group next on next.id = way.merged_into)
        select id from way where merged_into is null
    $$;

-- People who look after a group by the links in their e-mail, without an account.
create table group_person (
    id         uuid        primary key,
    council    text        not null,
    group_id   uuid        not null references community_group,
    email      bytea       not null,
    email_hash bytea       not null,
    name       bytea,
    role       text        not null check (role in ('ADMIN', 'MEMBER')),
    invited_at timestamptz not null,
    joined_at  timestamptz,
    unique (group_id, email_hash)
);
comment on column group_person.joined_at is 'null until the link in the e-mail was used';
create index group_person_email on group_person (email_hash);
alter table group_person enable row level security;
create policy council_fence on group_person using (council = (select current_council()));

-- Somebody who lost a link says an address and no council.
create function persons_with_email(hash bytea) returns table (id uuid, council text)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select person.id, person.council from group_person person where person.email_hash = hash order by person.id $$;

-- What the moderator said of a group; the reason is what the group was told.
create table group_decision (
    id         uuid        primary key,
    council    text        not null,
    group_id   uuid        not null references community_group,
    decision   text        not null check (decision in ('PUBLISHED', 'REFUSED')),
    reason     bytea       not null,
    decided_by uuid,
    decided_at timestamptz not null
);
comment on column group_decision.decided_by is 'the account; null where a trusted group needed no decision';
create index group_decision_group on group_decision (group_id);
alter table group_decision enable row level security;
create policy council_fence on group_decision using (council = (select current_council()));

-- A visitor has no council yet; these say which ones take part.
create function councils_with_places() returns setof text
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct council from place order by council $$;

-- For all councils at once: who never used the link is forgotten.
create function forget_unconfirmed(age interval) returns integer
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    forgotten uuid[];
begin
    select array_agg(id) into forgotten from community_group where status = 'REGISTERED' and created_at < now() - age;
    delete from group_person where group_id = any (forgotten) or joined_at is null and invited_at < now() - age;
    delete from group_contact where group_id = any (forgotten);
    delete from community_group where id = any (forgotten);
    return coalesce(cardinality(forgotten), 0);
end
$$;
