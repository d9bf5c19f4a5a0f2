-- How long the word of a person or a source counts, for each council that wants it otherwise than the deployment.
create table freshness_setting (
    council           text    primary key,
    ask_after         integer not null check (ask_after > 0),
    unconfirmed_after integer not null check (unconfirmed_after >= ask_after),
    hidden_after      integer not null check (hidden_after >= unconfirmed_after)
);
comment on table freshness_setting is 'days since somebody last stood for an offer';
alter table freshness_setting enable row level security;
create policy council_fence on freshness_setting using (council = (select current_council()));

alter table offer add column asked_at timestamptz;
comment on column offer.asked_at is 'when the group was last asked whether it is still on';

-- When somebody last stood for an offer: a person, or its source; at the earliest when it came here.
create function vouched_at(offer) returns timestamptz
    language sql immutable
    as $$ select coalesce(greatest($1.last_confirmed_at, $1.source_modified_at), $1.created_at) $$;

alter table listing add column unconfirmed boolean not null default false;
comment on column listing.unconfirmed is 'nobody has stood for it for so long that it ranks lower and is not proposed';
