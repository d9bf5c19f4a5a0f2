-- Everything in this table is a public fact, so everybody may read it; only the own council writes it.
create table community_group (
    id          uuid        primary key,
    council     text        not null,
    name        text        not null,
    description text,
    source      text        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null
);
create index community_group_council on community_group (council, id);
alter table community_group enable row level security;
create policy public_read on community_group for select using (true);
create policy council_fence on community_group using (council = (select current_council()));

-- How to reach a group. Apart from the public facts, so that the fence is plain; the e-mail is encrypted.
create table group_contact (
    group_id uuid  primary key references community_group,
    council  text  not null,
    email    bytea not null
);
alter table group_contact enable row level security;
create policy council_fence on group_contact using (council = (select current_council()));

create table group_member (
    group_id  uuid        not null references community_group,
    subject   uuid        not null,
    council   text        not null,
    role      text        not null check (role in ('ADMIN', 'MEMBER')),
    joined_at timestamptz not null default now(),
    primary key (group_id, subject)
);
create index group_member_subject on group_member (subject);
alter table group_member enable row level security;
create policy council_fence on group_member using (council = (select current_council()));

create table offer (
    id                uuid        primary key,
    council           text        not null,
    group_id          uuid        not null references community_group,
    status            text        not null check (status in ('ACTIVE', 'PAUSED', 'INACTIVE')),
    room              integer     check (room >= 0),
    waiting           integer     not null default 0 check (waiting >= 0),
    last_confirmed_at timestamptz,
    source            text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null,
    title             text        not null,
    description       text,
    email             text,
    fees              text,
    ward              text,
    venue             text,
    street            text,
    city              text,
    region            text,
    postcode          text,
    latitude          double precision,
    longitude         double precision,
    interests         text[]      not null,
    helps_with        text[]      not null,
    access            text[]      not null,
    languages         text[]      not null,
    days              text[]      not null,
    opens_at          time,
    closes_at         time,
    times             text[]      not null,
    minimum_age       integer,
    maximum_age       integer
);
comment on column offer.room is 'free places now; null: there is always room';
comment on column offer.email is 'only what the published record itself says; a group''s own address is in group_contact';
create index offer_council on offer (council, id);
create index offer_group on offer (group_id);
alter table offer enable row level security;
create policy public_read on offer for select using (status in ('ACTIVE', 'PAUSED'));
create policy council_fence on offer using (council = (select current_council()));

-- Tells an import whose a record is, although it may not see it.
create function council_of_offer(uuid) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$ select council from offer where id = $1 $$;

-- What a search looks at: one row for each thing an offer is about, with the place to measure from.
create table offer_term (
    offer_id uuid  not null references offer on delete cascade,
    council  text  not null,
    kind     text  not null check (kind in ('INTEREST', 'HELP')),
    term     text  not null,
    point    point not null,
    primary key (offer_id, kind, term)
);
create index offer_term_near on offer_term using gist (council, kind, term, point);
alter table offer_term enable row level security;
create policy council_fence on offer_term using (council = (select current_council()));

-- Which accepted referrals hold a place, so that each takes one and gives back one, however often it is told.
create table place_taken (
    referral_id uuid        primary key,
    council     text        not null,
    offer_id    uuid        not null references offer,
    counted     boolean     not null,
    taken_at    timestamptz not null default now()
);
comment on column place_taken.counted is 'false where the offer had no room to count down, so that giving back makes none';
alter table place_taken enable row level security;
create policy council_fence on place_taken using (council = (select current_council()));
