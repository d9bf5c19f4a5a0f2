-- Whoever says that they speak for a group uses the link in their e-mail before a moderator sees it. The default is
-- for processes of the version before: their claims are for the moderator at once, as they were.
alter table group_claim add column confirmed_at timestamptz default now();
update group_claim set confirmed_at = claimed_at;
comment on column group_claim.confirmed_at is 'when they used the link in their e-mail; null until then';

-- As before, but nobody waits for an answer to what they never confirmed.
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
              and not exists (select from group_claim claim where claim.person_id = person.id and claim.state = 'WAITING'
                                                              and claim.confirmed_at is not null);
    delete from group_contact where group_id = any (forgotten);
    delete from community_group where id = any (forgotten);
    return coalesce(cardinality(forgotten), 0);
end
$$;
