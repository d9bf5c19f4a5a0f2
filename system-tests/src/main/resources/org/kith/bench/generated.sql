create unlogged table generated (
    number int, id uuid, group_id uuid, council text, ward text, latitude float8, longitude float8, kind text, title text,
    description text, interests text[], helps_with text[], others text[], access text[], languages text[], day text,
    opens_at time, minimum_age int, maximum_age int, status text, room int, confirmed_days int);
