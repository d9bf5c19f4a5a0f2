-- Whether something runs on a day.
alter table offer_session add column bank_holidays boolean;
comment on column offer_session.bank_holidays is 'whether it runs on bank holidays; null: not said';
update offer_session s set bank_holidays = false
    from offer o where o.id = s.offer_id and exists (
        select from jsonb_array_elements(o.content -> 'schedules') each where each ->> 'bank_holidays' = 'false')
    and not exists (
        select from jsonb_array_elements(o.content -> 'schedules') each where each ->> 'bank_holidays' is distinct from 'false');

-- The days, by the first letter of the GSS codes of a nation. Public facts, kept by the service.
create table bank_holiday (
    nation text not null check (nation in ('E', 'W', 'S', 'N')),
    day    date not null,
    primary key (nation, day)
);

create function is_bank_holiday(council text, day date) returns boolean
    language sql stable parallel safe
    as $$ select exists (select from bank_holiday h where h.nation = left(council, 1) and h.day = is_bank_holiday.day) $$;

create function days_in_month(day date) returns integer
    language sql immutable parallel safe
    as $$ select extract(day from date_trunc('month', day) + interval '1 month' - interval '1 day')::integer $$;

-- MO to SU
create function day_code(day date) returns text
    language sql immutable parallel safe
    as $$ select (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from day)::integer] $$;

create function runs_in_week(session offer_session, day date) returns boolean
    language sql immutable parallel safe
    as $$
        select day_code(day) = coalesce(session.day, day_code(session.starts_on))
            and (session.repeats_every = 1 or session.starts_on is null
                or (day - date_trunc('week', session.starts_on)::date) / 7 % session.repeats_every = 0)
    $$;

create function runs_in_month(session offer_session, day date) returns boolean
    language sql immutable parallel safe
    as $$
        select (session.repeats_every = 1 or session.starts_on is null
                or ((extract(year from day) - extract(year from session.starts_on)) * 12
                    + extract(month from day) - extract(month from session.starts_on))::integer % session.repeats_every = 0)
            and (session.day is null or session.day = day_code(day))
            and case
                when session.nth > 0 then (extract(day from day)::integer - 1) / 7 + 1 = session.nth
                when session.nth < 0 then (days_in_month(day) - extract(day from day)::integer) / 7 + 1 = -session.nth
                else true end
            and case
                when session.days_of_month is not null then extract(day from day)::integer = any (session.days_of_month)
                    or extract(day from day)::integer - days_in_month(day) - 1 = any (session.days_of_month)
                when session.day is null then extract(day from day) = extract(day from session.starts_on)
                else true end
    $$;

-- By the rules of recurrence (RFC 5545), weeks beginning on Monday. What no start says, counts from no week in particular: a rule
-- for every second week without a first one is taken to run.
create function runs_on(session offer_session, day date) returns boolean
    language sql stable parallel safe
    as $$
        select coalesce((session.starts_on is null or day >= session.starts_on)
            and (session.ends_on is null or day <= session.ends_on)
            and case session.freq when 'WEEKLY' then runs_in_week(session, day) when 'MONTHLY' then runs_in_month(session, day)
                else day = session.starts_on end
            and (session.bank_holidays is distinct from false or not is_bank_holiday(session.council, day)), false)
    $$;

create function is_open_at(session offer_session, moment timestamp) returns boolean
    language sql stable parallel safe
    as $$
        select session.opens_at <= moment::time and (session.closes_at > moment::time or session.closes_at <= session.opens_at)
            and runs_on(session, moment::date)
    $$;
