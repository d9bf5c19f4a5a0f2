-- bytea columns hold encrypted words; everything else is an id, a code, a place or a time.

create table family (
    id             uuid primary key,
    council        text        not null,
    name           bytea       not null,
    ward           text        not null,
    languages      text[]      not null,
    access_needs   text[]      not null,
    times          text[]      not null,
    event_sequence bigint      not null,
    created_at     timestamptz not null,
    version        integer     not null
);

create table family_member (
    id        uuid primary key,
    council   text not null,
    family_id uuid not null references family,
    position  int  not null,
    name      bytea not null,
    relation  bytea
);
create index family_member_family on family_member (family_id, position);

create table key_worker (
    id        uuid primary key,
    council   text        not null,
    family_id uuid        not null references family,
    worker_id uuid        not null,
    since     timestamptz not null,
    until     timestamptz
);
-- One trusted person: the database does not hold two.
create unique index key_worker_one_active on key_worker (family_id) where until is null;
create index key_worker_worker on key_worker (worker_id) where until is null;

create table good_conversation (
    id          uuid primary key,
    council     text        not null,
    family_id   uuid        not null references family,
    recorded_by uuid        not null,
    at          timestamptz not null
);
create index good_conversation_family on good_conversation (family_id, at desc);

create table conversation_answer (
    id              uuid primary key,
    council         text not null,
    conversation_id uuid not null references good_conversation,
    position        int  not null,
    kind            text not null check (kind in ('STRENGTH', 'GOOD_DAY', 'HELP_WANTED', 'INTEREST')),
    words           bytea not null,
    topic           text
);
create index conversation_answer_conversation on conversation_answer (conversation_id, position);

create table coping_level (
    id          uuid primary key,
    council     text        not null,
    family_id   uuid        not null references family,
    level       text        not null check (level in ('THRIVING', 'GETTING_BY', 'JUST_COPING', 'STRUGGLING', 'IN_CRISIS')),
    said_by     text        not null check (said_by in ('FAMILY', 'WORKER', 'DERIVED')),
    recorded_by uuid        not null,
    at          timestamptz not null
);
create index coping_level_family on coping_level (family_id, at desc);

create table agreement (
    id           uuid primary key,
    council      text        not null,
    family_id    uuid        not null references family,
    purpose      text        not null check (purpose in ('INTRODUCTION_TO_LOCAL_GROUPS')),
    recorded_by  uuid        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz
);
create unique index agreement_one_active on agreement (family_id, purpose) where withdrawn_at is null;

create table message_back (
    id          uuid primary key,
    council     text        not null,
    family_id   uuid        not null references family,
    referral_id uuid        not null unique,
    outcome     text        not null,
    lasting_tie boolean     not null,
    at          timestamptz not null
);
create index message_back_family on message_back (family_id, at);

create table coping_question (
    referral_id uuid primary key,
    council     text        not null,
    family_id   uuid        not null references family,
    asked_at    timestamptz not null,
    answered_at timestamptz
);
create index coping_question_open on coping_question (family_id) where answered_at is null;

create table journey_step (
    id          uuid        not null,
    council     text        not null,
    family_id   uuid        not null,
    at          timestamptz not null,
    step        text        not null,
    referral_id uuid,
    offer_id    uuid,
    trace_id    text,
    primary key (id, at)
) partition by range (at);
create index journey_step_family on journey_step (family_id, at);
select keep_month_partitions('journey_step');

do $$
declare
    fenced text;
begin
    foreach fenced in array array['family', 'family_member', 'key_worker', 'good_conversation', 'conversation_answer',
            'coping_level', 'agreement', 'message_back', 'coping_question', 'journey_step'] loop
        execute format('alter table %I enable row level security', fenced);
        execute format('create policy council_fence on %I using (council = (select current_council()))', fenced);
    end loop;
end
$$;
