package org.kith.network.feeds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a page, or a file, of JSON record by record: a list page of Open Referral UK 3.0 ({@code contents}) or 1.0
 * ({@code content}), an array of services, or one service. It forgives what directories do to JSON, as long as it can be told where
 * a record ends.
 */
final class PageReader {
    private static final Map<String, String> KIND_BY_LIST = Map.of("contents", "ORUK_3", "content", "ORUK_1");
    private static final Set<String> TOTAL = Set.of("total_items", "totalElements");
    private static final Set<String> PAGES = Set.of("total_pages", "totalPages");
    private static final Set<String> FIRST = Set.of("first_page", "first");
    private static final Set<String> LAST = Set.of("last_page", "last");

    private static final Set<String> READ = Stream.of(TOTAL, PAGES, FIRST, LAST, Set.of("id", "name")).flatMap(Set::stream)
            .collect(Collectors.toSet());

    // A parser remembers names, so that there is each only once; a feed may have no end of different ones.
    private static final JsonFactory JSON = JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(1024 * 1024)
                    .maxNameLength(1000).maxNumberLength(200).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS).enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER).build();

    /** What the page says of itself and of the whole feed, wherever in the page it says so. */
    static Head head(Bytes page) throws IOException {
        try (var json = open(page)) {
            return switch (first(json)) {
                case START_ARRAY -> new Head("ARRAY", null, null, null, null);
                case START_OBJECT -> head(json);
                default -> throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
            };
        } catch (JacksonException e) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
    }

    /** Every record of the page, in its order. */
    static void read(Bytes page, Head head, OnRecord sink) throws IOException {
        try (var json = open(page)) {
            first(json);
            if (head.isOneService()) {
                sink.record(RecordTree.at(json));
            } else if (head.isArray() || moveToList(json)) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    sink.record(RecordTree.at(json));
                }
            }
        } catch (JacksonException e) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
    }

    private static Head head(JsonParser json) throws IOException {
        var kind = Optional.<String>empty();
        var seen = JsonNodeFactory.instance.objectNode();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (value == JsonToken.START_ARRAY && KIND_BY_LIST.containsKey(name)) {
                kind = Optional.of(KIND_BY_LIST.get(name));
            }
            if (value.isStructStart()) {
                json.skipChildren();
            } else if (READ.contains(name) && value.isScalarValue()) {
                seen.put(name, json.getText());
            }
        }
        if (kind.isEmpty() && !(seen.has("id") && seen.has("name"))) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
        return Head.of(kind.orElse("SERVICE"), name -> value(seen.path(name).asText(null)), TOTAL, PAGES, FIRST, LAST);
    }

    private static Optional<String> value(String text) {
        return Optional.ofNullable(text).filter(each -> !each.equals("null"));
    }

    private static boolean moveToList(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && KIND_BY_LIST.containsKey(name)) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    private static JsonToken first(JsonParser json) throws IOException {
        var token = json.nextToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    /** Bytes that are no UTF-8 become a replacement character: one bad letter does not cost a page. */
    private static JsonParser open(Bytes page) throws IOException {
        var in = new java.io.PushbackReader(new InputStreamReader(page.open(), StandardCharsets.UTF_8));
        var first = in.read();
        if (first != '\ufeff' && first != -1) {
            in.unread(first);
        }
        return JSON.createParser(in);
    }

    interface OnRecord {
        void record(RecordTree.Built record) throws IOException;
    }

    private PageReader() {}
}
