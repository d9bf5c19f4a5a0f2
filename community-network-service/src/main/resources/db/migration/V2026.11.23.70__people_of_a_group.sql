-- Whoever only says that a group is theirs is not shown to its people, and not theirs to take off the list.
alter table group_person add column only_claims boolean not null default false;
comment on column group_person.only_claims is 'came by a claim; nobody of the group has asked them';
update group_person person set only_claims = true
    where joined_at is null and role = 'MEMBER' and exists (select from group_claim claim where claim.person_id = person.id);

-- Only letters that anybody causes by typing an address count as such.
create or replace function letters_since(hash bytea, since timestamptz) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    as $$
        select count(*) from letter join group_person person on person.id = letter.person_id
        where person.email_hash = hash and letter.written_at > since
          and letter.kind in ('CONFIRM_GROUP', 'DESK_LINK', 'CLAIM', 'INVITATION')
    $$;

-- As before, but a group that an account speaks for, or that offers something, is not forgotten.
create or replace function forget_unconfirmed(age interval) returns integer
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    forgotten uuid[];
begin
    select array_agg(id) into forgotten from community_group
        where status = 'REGISTERED' and created_at < now() - age
          and not exists (select from group_person person
                          where person.group_id = community_group.id and person.invited_at >= now() - age)
          and not exists (select from group_member account where account.group_id = community_group.id)
          and not exists (select from offer where offer.group_id = community_group.id);
    delete from group_person person
        where person.group_id = any (forgotten)
           or person.joined_at is null and person.invited_at < now() - age
              and not exists (select from group_claim claim where claim.person_id = person.id and claim.state = 'WAITING'
                                                              and claim.confirmed_at is not null);
    delete from group_contact where group_id = any (forgotten);
    delete from community_group where id = any (forgotten);
    return coalesce(cardinality(forgotten), 0);
end
$$;
