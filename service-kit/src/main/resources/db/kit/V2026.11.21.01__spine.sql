-- What every service needs: outbox, inbox, read audit, and the fence between councils.

-- The council this session works for; nobody's rows match the empty text.
create function current_council() returns text
    language sql stable parallel safe
    as $$ select current_setting('kith.council', true) $$;

-- Column names follow Debezium's outbox event router. No row-level security: the relay sends for every council, and the
-- payload holds no personal data.
create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid        not null unique,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       jsonb       not null,
    council       text        not null,
    sequence      bigint      not null,
    traceparent   text,
    occurred_at   timestamptz not null default clock_timestamp(),
    slice         smallint    not null generated always as (abs(hashtext(aggregateid) % 8)) stored
);
create index outbox_slice on outbox (slice, position);

create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null default now()
);
create index inbox_received_at on inbox using brin (received_at);

-- Makes the monthly partitions of a table for this month and the next two. Runs with the owner's rights, because services
-- may not change the schema; the table's name is checked against the catalogue.
create function keep_month_partitions(parent text) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    month date;
begin
    if not exists (select from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
                   where c.relname = parent and c.relnamespace = 'public'::regnamespace) then
        raise exception 'not a partitioned table of this service';
    end if;
    for ahead in 0..2 loop
        month := date_trunc('month', now() at time zone 'UTC')::date + make_interval(months => ahead);
        execute format('create table if not exists %I partition of %I for values from (%L) to (%L)',
                parent || to_char(month, '_YYYY_MM'), parent, month, month + interval '1 month');
    end loop;
end
$$;

create table read_audit (
    at        timestamptz not null default now(),
    council   text        not null,
    family_id uuid        not null,
    reader_id uuid        not null,
    what      text        not null
) partition by range (at);
create index read_audit_family on read_audit (family_id, at);
alter table read_audit enable row level security;
create policy council_fence on read_audit using (council = (select current_council()));
select keep_month_partitions('read_audit');
