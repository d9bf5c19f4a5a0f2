package org.kith.network.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.kith.network.openreferral.Terms;
import org.kith.stack.Database;
import org.kith.stack.TestStack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What councils had before an upgrade they have after it. */
class UpgradeTest {
    private static final String BEFORE = """
            insert into place (council, code, name, kind, latitude, longitude)
                values ('E08000010', 'E05999901', 'Moss', 'WARD', 54.9, -2.58);
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, room, last_confirmed_at, source, created_at, updated_at, version,
                    title, description, fees, ward, venue, street, city, region, postcode, latitude, longitude, interests,
                    helps_with, access, languages, days, opens_at, closes_at, times, minimum_age)
                values ('22222222-2222-4222-8222-222222222222', 'E08000010', '11111111-1111-4111-8111-111111111111', 'ACTIVE', 4,
                    now(), 'open-referral-uk', now(), now(), 7, 'Tuesday dig', 'We garden.', 'Free', 'E05999901', 'The gate',
                    'Damson Lane', 'Moss', 'Greater Manchester', 'WN0 0ZZ', 54.9055, -2.5855, '{gardening}', '{company}',
                    '{step-free}', '{en,pl}', '{TU,FR}', '10:00', '12:00', '{WEEKDAY_DAYTIME}', 16);
            """;

    /** Two offers, one of them confidential, each with a door and online. */
    private static final String OFFERS_AT_TWO_PLACES = """
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, source, created_at, updated_at, version, address_confidential, content)
                select gen_random_uuid(), 'E08000010', '11111111-1111-4111-8111-111111111111', 'ACTIVE', 'feed', now(), now(), 0,
                    hidden, jsonb_build_object('about', '{"name": "Dig"}'::jsonb, 'service_at_locations', jsonb_build_array(
                        jsonb_build_object('id', gen_random_uuid(), 'location', '{"location_type": "physical"}'::jsonb),
                        jsonb_build_object('id', gen_random_uuid(), 'location', '{"location_type": "virtual"}'::jsonb)))
                from (values (true), (false)) as offers (hidden);
            insert into offer_version (offer_id, number, council, changed_at, change, content, status)
                select id, 0, council, now(), 'ROOM', content, status from offer;
            insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, venue, online, point,
                    words, terms, taxonomies, interests, helps_with, access, languages, days, times)
                select (at ->> 'id')::uuid, o.id, council, group_id, false, true, now(), 'Dig', at #>> '{location,location_type}', false,
                    near_point(54.9, -2.58), '', array[gen_random_uuid()], '{}', '{}', '{}', '{}', '{}', '{}', '{}'
                from offer o, jsonb_array_elements(content -> 'service_at_locations') at;
            insert into offer_term (listing_id, term, offer_id, council, point)
                select id, terms[1], offer_id, council, point from listing;
            """;

    @Test
    void shouldKeepEveryWordOfAnOffer() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("upgrade");
        flyway(database).target("2026.11.21.23").load().migrate();
        run(database, BEFORE);

        // When
        flyway(database).load().migrate();

        // Then
        var content = new ObjectMapper().registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(one(database, "select content from offer"), OfferContent.class);
        assertEquals("Tuesday dig", content.title());
        assertEquals("We garden.", content.about().description());
        assertEquals("Damson Lane", content.place().orElseThrow().addresses().get(0).address1());
        assertEquals(List.of("TU", "FR"), content.opening().days());
        assertEquals(List.of("gardening"), content.interests());
        assertEquals(List.of("company"), content.helpsWith());
        assertEquals(List.of("step-free"), content.access());
        assertEquals(List.of("en", "pl"), content.languageCodes());
        assertEquals(16, content.about().minimumAge());
        assertTrue(content.terms().anyMatch(term -> term.id().equals(Terms.id("kith-interests:gardening"))),
                "the database makes the same ids as we do");
        assertEquals("1", one(database, """
                select count(*) from listing where title = 'Tuesday dig' and point is not null
                    and words @@ to_tsquery('english', 'gardens')"""));
        assertEquals("2", one(database, "select count(*) from offer_term where point is not null"));
        assertEquals("2", one(database, "select count(*) from offer_session where opens_at = '10:00'"));
    }

    /** Room and when said in several ways, each of an offer with two places of which one has steps. */
    private static final String OFFERS_OF_MANY_WORDS = """
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, source, room_unit, created_at, updated_at, version, content)
                select gen_random_uuid(), 'E08000010', '11111111-1111-4111-8111-111111111111', 'ACTIVE', source, unit, now(), now(), 0,
                    jsonb_build_object('about', jsonb_build_object('name', name), 'schedules', schedules::jsonb,
                        'service_at_locations', jsonb_build_array(
                            jsonb_build_object('id', gen_random_uuid(), 'location',
                                '{"accessibility": [{"accessibility": "Step-free"}]}'::jsonb),
                            jsonb_build_object('id', gen_random_uuid(), 'location', '{"name": "Steps"}'::jsonb)))
                from (values
                    ('a', 'group', null,
                        '[{"freq": "WEEKLY", "byday": "MO", "valid_to": "2026-08-31"}, {"dtstart": "2026-09-03"}]'),
                    ('b', 'feed', 'places', '[{"freq": "WEEKLY", "byday": "MO"}, {"dtstart": "2026-09-03"}]'),
                    ('c', 'feed', null, '[{"dtstart": "2026-09-03", "valid_from": "2026-01-01"}]'))
                    as offers (name, source, unit, schedules);
            insert into offer_session (offer_id, number, council, freq, day, nth, opens_at)
                select o.id, number, o.council, freq, 'MO', nth, opens_at::time
                from offer o join (values ('a', 1, 'WEEKLY', null, '10:00'), ('a', 2, 'WEEKLY', null, '19:00'),
                    ('b', 1, 'MONTHLY', 1, '10:00'), ('b', 2, 'WEEKLY', null, '11:30'), ('c', 1, 'WEEKLY', null, null))
                    as runs (name, number, freq, nth, opens_at) on name = o.content #>> '{about,name}';
            insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, venue, online, words, terms,
                    taxonomies, interests, helps_with, access, languages, days, times, group_name, status, waiting_list)
                select (at ->> 'id')::uuid, o.id, council, group_id, true, true, now(), content #>> '{about,name}',
                    coalesce(at #>> '{location,name}', 'Gate'), false, '', '{}', '{}', '{}', '{}', '{step-free}', '{}', '{}', '{}',
                    'Moss Allotment', 'ACTIVE', false
                from offer o, jsonb_array_elements(content -> 'service_at_locations') at;
            """;

    @Test
    void shouldSayOfListingsWhatIsTrueOfThem() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("words");
        flyway(database).target("2026.11.22.72").load().migrate();
        run(database, OFFERS_OF_MANY_WORDS);

        // When
        flyway(database).load().migrate();

        // Then
        assertEquals("a true 2026-09-03 false true, b true true false, c false false false", one(database, """
                select string_agg(concat_ws(' ', title, always_room::text, ends_on, skips_weeks::text, times_differ::text), ', '
                    order by title) from listing where venue = 'Gate'"""));
        assertEquals("Gate {step-free}, Steps {}", one(database, """
                select string_agg(distinct concat_ws(' ', venue, access), ', ' order by concat_ws(' ', venue, access))
                from listing"""));
    }

    /** Published by a group, one of them hidden, and brought by a feed; each said to be for its own ward, and one for the next as well. */
    private static final String OFFERS_FOR_THEIR_WARD = """
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, source, address_confidential, created_at, updated_at, version, content)
                select gen_random_uuid(), 'E08000010', '11111111-1111-4111-8111-111111111111', status, source, hidden,
                    '2026-11-01', '2026-11-01', 0,
                    jsonb_build_object('ward', 'E05999901', 'about', jsonb_build_object('name', name), 'service_areas',
                        areas::jsonb)
                from (values
                    ('a', 'ACTIVE', 'group', false, '[{"id": "1", "extent": "E05999901", "extent_type": "ward"}]'),
                    ('b', 'ACTIVE', 'group', true, '[{"id": "2", "extent": "E05999901", "extent_type": "ward"}]'),
                    ('c', 'ACTIVE', 'feed', false, '[{"id": "3", "extent": "E05999901", "extent_type": "ward"}]'),
                    ('d', 'INACTIVE', 'group', false, '[{"id": "4", "extent": "E05999901", "extent_type": "ward"},
                        {"id": "5", "extent": "E05999902", "extent_type": "ward"}]')) as offers (name, status, source, hidden, areas);
            insert into offer_version (offer_id, number, council, changed_at, change, content, status)
                select id, 0, council, now(), 'ROOM', content, status from offer;
            insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, venue, online, words, terms,
                    taxonomies, interests, helps_with, access, languages, days, times, group_name, status, waiting_list, areas)
                select id, id, council, group_id, true, true, updated_at, content #>> '{about,name}', 'Gate', false, '', '{}', '{}',
                    '{}', '{}', '{}', '{}', '{}', '{}', 'Moss Allotment', status, false, '{E05999901}'
                from offer where status = 'ACTIVE';
            """;

    @Test
    void shouldServeNoWardInParticularUnlessItIsHiddenOrItsFeedSaysSo() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("areas");
        flyway(database).target("2026.11.22.75").load().migrate();
        run(database, OFFERS_FOR_THEIR_WARD);

        // When
        flyway(database).load().migrate();

        // Then
        var areas = "select string_agg(concat_ws(' ', content #>> '{about,name}', (select string_agg(area ->> 'extent', ' ')"
                + " from jsonb_array_elements(content -> 'service_areas') area)), ', ' order by content #>> '{about,name}')";
        assertEquals("a, b E05999901, c E05999901, d E05999902", one(database, areas + " from offer"));
        assertEquals("a, b E05999901, c E05999901, d E05999902", one(database, areas + " from offer_version"));
        assertEquals("a {} true true, b {E05999901} false false, c {E05999901} false false", one(database, """
                select string_agg(concat_ws(' ', title, areas, (modified_at > '2026-11-01')::text, (o.updated_at > '2026-11-01')::text),
                    ', ' order by title) from listing l join offer o on o.id = l.offer_id"""));
        assertEquals("true", one(database, "select (updated_at = '2026-11-01')::text from offer where status = 'INACTIVE'"));
    }

    @Test
    void shouldForgetHiddenAddressesAndTakeWhatIsAtHomeOffTheMap() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("hidden");
        flyway(database).target("2026.11.21.75").load().migrate();
        run(database, OFFERS_AT_TWO_PLACES);

        // When
        flyway(database).load().migrate();

        // Then
        assertEquals("2", one(database, """
                select count(*) from offer o join offer_version v on v.offer_id = o.id
                where (o.content ? 'service_at_locations') <> o.address_confidential
                    and (v.content ? 'service_at_locations') <> o.address_confidential"""));
        assertEquals("0",
                one(database, "select count(*) from listing l join offer o on o.id = l.offer_id where address_confidential"));
        assertEquals("physical false true, virtual true false", one(database, """
                select string_agg(concat_ws(' ', venue, online::text, (t.point is not null)::text), ', ' order by venue)
                from listing l join offer_term t on t.listing_id = l.id and (t.point is null) = (l.point is null)"""));
    }

    /** A group a moderator trusted, one that was trusted for its people's sake, and one of the latter that took in another. */
    private static final String GROUPS_OF_TRUSTED_PEOPLE = """
            insert into community_group (id, council, name, source, created_at, updated_at, version, trusted, status)
                select id::uuid, 'E08000010', name, 'group', now(), now(), 0, trusted, 'PUBLISHED' from (values
                    ('11111111-1111-4111-8111-111111111111', 'by a moderator', true),
                    ('22222222-2222-4222-8222-222222222222', 'by itself', true),
                    ('33333333-3333-4333-8333-333333333333', 'by a merging', true),
                    ('44444444-4444-4444-8444-444444444444', 'not', false)) as groups (id, name, trusted);
            insert into group_decision (id, council, group_id, decision, reason, decided_by, decided_at)
                select gen_random_uuid(), council, id, 'PUBLISHED', '',
                    case when name in ('by a moderator', 'not') then id end, now()
                from community_group;
            insert into community_group (id, council, name, source, created_at, updated_at, version, trusted, status, merged_into)
                values ('55555555-5555-4555-8555-555555555555', 'E08000010', 'gone', 'group', now(), now(), 0, true, 'MERGED',
                    '33333333-3333-4333-8333-333333333333');
            """;

    @Test
    void shouldTrustThoseOnlyWhomAModeratorTrusted() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("trust");
        flyway(database).target("2026.11.22.75").load().migrate();
        run(database, GROUPS_OF_TRUSTED_PEOPLE);

        // When
        flyway(database).load().migrate();

        // Then
        assertEquals("by a merging true, by a moderator true true, by itself false, not false false", one(database, """
                select string_agg(concat_ws(' ', name, g.trusted::text, d.trusted::text), ', ' order by name)
                from community_group g join group_decision d on d.group_id = g.id"""));
    }

    /** What was read from one feed, from two of which one has it no more, from none, and what a group wrote itself. */
    private static final String OFFERS_OF_FEEDS = """
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, source, created_at, updated_at, version, content)
                select id::uuid, 'E08000010', '11111111-1111-4111-8111-111111111111', 'ACTIVE', source, now(), now(), 0,
                    jsonb_build_object('about', jsonb_build_object('name', id))
                from (values ('00000000-0000-4000-8000-000000000001', 'open-referral-uk'),
                    ('00000000-0000-4000-8000-000000000002', 'open-referral-uk'),
                    ('00000000-0000-4000-8000-000000000003', 'open-referral-uk'),
                    ('00000000-0000-4000-8000-000000000004', 'group')) as offers (id, source);
            insert into feed (id, council, name, url, kind, enabled, created_at, version)
                select gen_random_uuid(), 'E08000010', name, 'https://directory.example/?key=secret', 'AUTO', true, now(), 0
                from (values ('Book'), ('List')) as feeds (name);
            insert into feed_record (feed_id, offer_id, council, source_id, run_id, taken, gone_at)
                select f.id, offer_id::uuid, 'E08000010', '17', run_id::uuid, taken, gone_at::timestamptz
                from (values ('Book', '00000000-0000-4000-8000-000000000001', '01000000-0000-7000-8000-000000000001', true, null),
                    ('List', '00000000-0000-4000-8000-000000000001', '02000000-0000-7000-8000-000000000001', false, null),
                    ('Book', '00000000-0000-4000-8000-000000000002', '02000000-0000-7000-8000-000000000001', true, now()),
                    ('List', '00000000-0000-4000-8000-000000000002', '01000000-0000-7000-8000-000000000001', true, null),
                    ('List', '00000000-0000-4000-8000-000000000004', '01000000-0000-7000-8000-000000000001', true, null))
                    as records (feed, offer_id, run_id, taken, gone_at)
                join feed f on f.name = records.feed;
            """;

    @Test
    void shouldKnowWhichFeedAnOfferWasReadFrom() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("feeds");
        flyway(database).target("2026.11.22.75").load().migrate();
        run(database, OFFERS_OF_FEEDS);

        // When
        flyway(database).load().migrate();

        // Then
        assertEquals("1 Book, 2 List, 3, 4", one(database, """
                select string_agg(concat_ws(' ', right(o.id::text, 1), f.name), ', ' order by o.id)
                from offer o left join published_feed f on f.id = o.feed_id"""));
        assertEquals("NO", one(database, """
                select is_insertable_into from information_schema.tables where table_name = 'published_feed'"""));
        assertEquals("0", one(database, "select count(*) from published_feed where url is not null"),
                "an address is told once it is known to be public");
    }

    /** What holds from a later day on, from a day on without a rule, and what was taken for every Tuesday. */
    private static final String OFFERS_THAT_WERE_OPEN_TOO_OFTEN = """
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, source, created_at, updated_at, version, content)
                select gen_random_uuid(), 'E08000010', '11111111-1111-4111-8111-111111111111', 'ACTIVE', 'feed', now(), now(), 0,
                    jsonb_build_object('about', jsonb_build_object('name', name), 'schedules', jsonb_build_array(schedule::jsonb))
                from (values
                    ('a', '{"freq": "WEEKLY", "byday": "TU", "dtstart": "2026-01-06", "valid_from": "2026-09-01", "opens_at": "10:00"}'),
                    ('b', '{"valid_from": "2026-09-01", "opens_at": "10:00"}'),
                    ('c', '{"freq": "WEEKLY", "byday": "1TU", "dtstart": "2026-01-06", "opens_at": "10:00"}'),
                    ('d', '{"dtstart": "2026-01-06", "opens_at": "10:00"}')) as offers (name, schedule);
            insert into offer_session (offer_id, number, council, freq, day, nth, starts_on, opens_at)
                select o.id, 1, o.council, freq, day, nth, starts_on::date, '10:00'
                from offer o join (values ('a', 'WEEKLY', 'TU', null, '2026-01-06'), ('b', null, null, null, '2026-09-01'),
                    ('c', 'WEEKLY', 'TU', 1, '2026-01-06'), ('d', null, null, null, '2026-01-06'))
                    as runs (name, freq, day, nth, starts_on) on name = o.content #>> '{about,name}';
            """;

    @Test
    void shouldCallNothingOpenOnDaysThatItDoesNotRun() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("sessions");
        flyway(database).target("2026.11.23.20").load().migrate();
        run(database, OFFERS_THAT_WERE_OPEN_TOO_OFTEN);

        // When
        flyway(database).load().migrate();

        // Then
        assertEquals("a 2026-09-01 2026-09-08, b, c 2026-01-06 2026-02-03, d 2026-01-06", one(database, """
                select string_agg(concat_ws(' ', name, days), ', ' order by name) from (
                    select o.content #>> '{about,name}' as name, (select string_agg(d::date::text, ' ') from (
                        select d from generate_series('2026-01-01'::date, '2026-09-30', interval '1 day') d
                        where runs_on(s, d::date) order by d limit 2) first) as days
                    from offer o join offer_session s on s.offer_id = o.id) each"""));
    }

    /** Offers as they were listed by their places: one with three of them, one with one. */
    private static final String OFFERS_AT_SEVERAL_PLACES = """
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, source, created_at, updated_at, version, content)
                select id::uuid, 'E08000010', '11111111-1111-4111-8111-111111111111', 'ACTIVE', 'feed', now(), now(), 0, '{}'
                from (values ('22222222-2222-4222-8222-222222222222'), ('33333333-3333-4333-8333-333333333333')) as offers (id);
            insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, venue, online, words, terms,
                    taxonomies, interests, helps_with, access, languages, days, times, group_name, status, waiting_list)
                select gen_random_uuid(), offer_id::uuid, 'E08000010', '11111111-1111-4111-8111-111111111111', is_first, true, now(),
                    'Dig', venue, false, setweight('dig:1', 'A') || setweight(to_tsvector('english', venue), 'D'), '{}', '{}', '{}',
                    '{}', '{}', '{}', '{}', '{}', 'Moss Allotment', 'ACTIVE', false
                from (values ('22222222-2222-4222-8222-222222222222', true, 'Moss Hall'),
                    ('22222222-2222-4222-8222-222222222222', false, 'Leigh Library'),
                    ('22222222-2222-4222-8222-222222222222', false, 'Brook Barn'),
                    ('33333333-3333-4333-8333-333333333333', true, 'Tyldesley Top')) as places (offer_id, is_first, venue);
            """;

    @Test
    void shouldFindOffersByEachOfTheirPlaces() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("places");
        flyway(database).target("2026.11.23.20").load().migrate();
        run(database, OFFERS_AT_SEVERAL_PLACES);

        // When
        flyway(database).load().migrate();

        // Then
        assertEquals("Moss Hall", one(database, """
                select string_agg(venue, ', ') from listing
                where is_first and words @@ to_tsquery('english', 'leigh:D & brook:D & moss:D & dig:A')"""));
        assertEquals("Leigh Library, Moss Hall", one(database, """
                select string_agg(venue, ', ' order by venue) from listing where words @@ to_tsquery('english', 'library')"""));
    }

    private static FluentConfiguration flyway(Database database) {
        return Flyway.configure().dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("db/kit", "db/migration");
    }

    private static void run(Database database, String sql) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Database database, String sql) throws SQLException {
        try (var connection = connect(database); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }
}
