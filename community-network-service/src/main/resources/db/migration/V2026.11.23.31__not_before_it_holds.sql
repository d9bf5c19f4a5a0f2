-- What began long ago and holds again from a later day on was open before that day.
alter table offer_session add column valid_from date;
comment on column offer_session.valid_from is 'it does not run before; starts_on is from when its weeks and months are counted';
comment on column offer_session.starts_on is 'null: it counts from nowhere in particular, and does not happen on a day of its own';

update offer_session s set valid_from = (each ->> 'valid_from')::date,
        -- From when on something holds is no day on which it happens.
        starts_on = case when s.freq is null then (each ->> 'dtstart')::date else s.starts_on end
    from offer o, jsonb_array_elements(o.content -> 'schedules') each
    where o.id = s.offer_id and each ? 'valid_from'
        and s.starts_on = coalesce(each ->> 'dtstart', each ->> 'valid_from')::date
        and s.ends_on is not distinct from (each ->> 'valid_to')::date
        and s.opens_at is not distinct from (each ->> 'opens_at')::time
        and s.closes_at is not distinct from (each ->> 'closes_at')::time;

-- The first Tuesday is one of a month, also where nobody said so; what was counted then were weeks.
update offer_session set freq = 'MONTHLY', repeats_every = 1 where nth is not null and freq = 'WEEKLY';
update offer_session set freq = 'MONTHLY' where freq is null and days_of_month is not null;

create or replace function runs_on(session offer_session, day date) returns boolean
    language sql stable parallel safe
    as $$
        select coalesce((session.starts_on is null or day >= session.starts_on)
            and (session.valid_from is null or day >= session.valid_from)
            and (session.ends_on is null or day <= session.ends_on)
            and case session.freq when 'WEEKLY' then runs_in_week(session, day) when 'MONTHLY' then runs_in_month(session, day)
                else day = session.starts_on end
            and (session.bank_holidays is distinct from false or not is_bank_holiday(session.council, day)), false)
    $$;
