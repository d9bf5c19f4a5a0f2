-- What this service knows of a family. A row may begin with any event that names the family, so the rest may be empty.
create table known_family (
    family_id         uuid   primary key,
    council           text   not null,
    key_worker_id     uuid,
    -- The family's yes to being introduced to local groups, for as long as it stands.
    agreement_id      uuid,
    -- How many proposals wait for the key worker to be known.
    waiting_proposals integer,
    event_sequence    bigint not null default 0
);
alter table known_family enable row level security;
create policy council_fence on known_family using (council = (select current_council()));

create table proposal (
    id          uuid    primary key,
    council     text    not null,
    family_id   uuid    not null,
    offer_id    uuid    not null,
    group_id    uuid    not null,
    group_name  text    not null,
    offer_title text    not null,
    rank        integer not null,
    reasons     jsonb   not null,
    status      text    not null check (status in ('OPEN', 'CHOSEN', 'CLOSED')),
    unique (family_id, offer_id)
);
alter table proposal enable row level security;
create policy council_fence on proposal using (council = (select current_council()));

create table referral (
    id               uuid        primary key,
    council          text        not null,
    -- One proposal is sent once: the rule is this constraint.
    proposal_id      uuid        not null unique references proposal,
    family_id        uuid        not null,
    offer_id         uuid        not null,
    group_id         uuid        not null,
    group_name       text        not null,
    offer_title      text        not null,
    introduce_as     bytea       not null,
    note             bytea,
    sent_by          uuid        not null,
    sent_at          timestamptz not null default now(),
    status           text        not null default 'SENT'
        check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS', 'COMPLETED', 'STOPPED')),
    decline_reason   text,
    stop_reason      text,
    introduction_how text,
    introduction_on  date,
    attended_on      date,
    outcome          text,
    lasting_tie      boolean,
    outcome_words    bytea,
    event_sequence   bigint      not null default 1
);
create index referral_family on referral (family_id);
alter table referral enable row level security;
create policy council_fence on referral using (council = (select current_council()));
