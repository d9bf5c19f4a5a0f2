-- A registration is kept as long as the newest link to it works, not only as long as the first one.
create or replace function forget_unconfirmed(age interval) returns integer
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    forgotten uuid[];
begin
    select array_agg(id) into forgotten from community_group
        where status = 'REGISTERED' and created_at < now() - age
          and not exists (select from group_person person
                          where person.group_id = community_group.id and person.invited_at >= now() - age);
    delete from group_person person
        where person.group_id = any (forgotten)
           or person.joined_at is null and person.invited_at < now() - age
              and not exists (select from group_claim claim where claim.person_id = person.id and claim.state = 'WAITING');
    delete from group_contact where group_id = any (forgotten);
    delete from community_group where id = any (forgotten);
    return coalesce(cardinality(forgotten), 0);
end
$$;

-- Where a group's own people want their letters stays, whatever a public list says.
alter table group_contact add column of_its_people boolean not null default false;
comment on column group_contact.of_its_people is 'its own people gave this address; no feed overwrites it';
update group_contact set of_its_people = true
    from community_group g where g.id = group_contact.group_id and g.source = 'group';

-- What a merging changed of the group that stays, as it was before, for undoing.
create table group_merge_before (
    merge_id      uuid not null references group_merge,
    council       text not null,
    what          text not null check (what in ('PERSON', 'ACCOUNT', 'CONTACT')),
    id            uuid not null,
    role          text check (role in ('ADMIN', 'MEMBER')),
    joined_at     timestamptz,
    email         bytea,
    of_its_people boolean,
    primary key (merge_id, what, id)
);
comment on column group_merge_before.id is 'the person, the account, or for CONTACT the group';
comment on column group_merge_before.email is 'encrypted; null where the group had no address';
alter table group_merge_before enable row level security;
create policy council_fence on group_merge_before using (council = (select current_council()));

-- As before, but a group that somebody speaks for is nobody's to take, whoever's words its record has.
create or replace function groups_called(of_council text, words text, most integer)
    returns table (id uuid, name text, description text, free boolean, alike real)
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select g.id, g.name, g.description,
            g.source <> 'group' and not g.claimed
                and not exists (select from group_member m where m.group_id = g.id and m.role = 'ADMIN')
                and not exists (select from group_person p
                                where p.group_id = g.id and p.role = 'ADMIN' and p.joined_at is not null),
            similarity(g.name, words)
        from community_group g
        where g.council = of_council and g.status = 'PUBLISHED' and (g.name % words or g.name %> words)
        order by word_similarity(words, g.name) desc, similarity(g.name, words) desc, g.name, g.id
        limit most
    $$;
