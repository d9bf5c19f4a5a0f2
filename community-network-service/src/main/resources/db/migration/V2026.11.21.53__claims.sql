-- Somebody who says that they speak for a group whose address is another one: the moderator decides.
create table group_claim (
    id         uuid        primary key,
    council    text        not null,
    group_id   uuid        not null references community_group,
    person_id  uuid        not null references group_person on delete cascade,
    note       bytea,
    state      text        not null check (state in ('WAITING', 'APPROVED', 'REFUSED')),
    claimed_at timestamptz not null,
    reason     bytea,
    decided_by uuid,
    decided_at timestamptz
);
create unique index group_claim_open on group_claim (person_id) where state = 'WAITING';
create index group_claim_council on group_claim (council, claimed_at);
alter table group_claim enable row level security;
create policy council_fence on group_claim using (council = (select current_council()));

-- As before, but for whom a moderator has not answered yet.
create or replace function forget_unconfirmed(age interval) returns integer
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    forgotten uuid[];
begin
    select array_agg(id) into forgotten from community_group where status = 'REGISTERED' and created_at < now() - age;
    delete from group_person person
        where person.group_id = any (forgotten)
           or person.joined_at is null and person.invited_at < now() - age
              and not exists (select from group_claim claim where claim.person_id = person.id and claim.state = 'WAITING');
    delete from group_contact where group_id = any (forgotten);
    delete from community_group where id = any (forgotten);
    return coalesce(cardinality(forgotten), 0);
end
$$;
