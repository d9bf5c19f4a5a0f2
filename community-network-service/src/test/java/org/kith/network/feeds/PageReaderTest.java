package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    @Test
    void shouldReadAPageOfVersionThree() throws IOException {
        var page = page(
                "{\"total_items\": 7, \"total_pages\": 3, \"last_page\": false, \"contents\": [{\"id\": \"a\"}, {\"id\": 5}]}");

        var head = PageReader.head(page);

        assertEquals(new Head("ORUK_3", 7L, 3L, null, false), head);
        assertEquals(List.of("a", "5"), ids(page));
    }

    @Test
    void shouldReadAPageOfVersionOneThatSaysWhatItIsAtItsEnd() throws IOException {
        var page = page(
                "{\"content\": [{\"id\": \"a\"}], \"totalElements\": \"1\", \"totalPages\": 1, \"first\": true, \"last\": true}");

        var head = PageReader.head(page);

        assertEquals(new Head("ORUK_1", 1L, 1L, true, true), head);
        assertEquals(List.of("a"), ids(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\": \"a\", \"name\": \"A\"}]", "{\"id\": \"a\", \"name\": \"A\", \"contents\": null}",
            "\ufeff[{\"id\": \"a\", \"name\": \"tab\t and \\q\",}]", "[{\"id\": \"a\", \"x\": NaN, \"y\": 007}]"})
    void shouldForgiveWhatDirectoriesDo(String text) throws IOException {
        assertEquals(List.of("a"), ids(page(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "7", "null", "{}", "{\"contents\": 3}", "{\"services\": []}", "[{\"id\": ",
            "{\"contents\": ["})
    void shouldRefuseWhatIsNoFeed(String text) {
        assertThrows(FeedTrouble.class, () -> ids(page(text)));
    }

    @Test
    void shouldNotSinkIntoADeepPage() {
        assertThrows(FeedTrouble.class, () -> ids(page("[".repeat(100_000))));
    }

    @Test
    void shouldPassOverARecordThatIsTooLarge() throws IOException {
        // Given
        var large = "{\"id\": \"b\", \"parts\": [" + "[],".repeat(60_000) + "[]]}";
        var page = page("[{\"id\": \"a\"}, " + large + ", {\"id\": \"c\"}]");

        // When
        var records = records(page);

        // Then
        assertEquals(List.of("a", "b", "c"), records.stream().map(record -> record.node().path("id").asText()).toList());
        assertEquals(List.of(false, true, false), records.stream().map(RecordTree.Built::tooLarge).toList());
    }

    @Test
    void shouldTakeALetterThatIsNoUtf8() throws IOException {
        Bytes page = () -> new ByteArrayInputStream("[{\"id\": \"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of("caf\ufffd"), ids(page));
    }

    @Test
    void shouldBelieveTheNumberOfPagesMoreThanTheFlag() {
        assertFalse(new Head("ORUK_1", null, 9L, null, true).ends(3, 10));
        assertTrue(new Head("ORUK_1", null, 9L, null, false).ends(9, 10));
        assertTrue(new Head("ORUK_1", null, 9L, null, true).ends(8, 10), "the last of pages counted from 0");
        assertTrue(new Head("ORUK_3", null, null, null, true).ends(3, 10));
        assertFalse(new Head("ORUK_3", null, null, null, null).ends(3, 10));
        assertTrue(new Head("ORUK_3", null, 9L, null, false).ends(3, 0));
    }

    @Test
    void shouldNotBeMisledByNonsenseInTheHead() throws IOException {
        var head = PageReader.head(page("{\"contents\": [], \"total_items\": \"many\", \"total_pages\": -1}"));

        assertNull(head.total());
        assertNull(head.pages());
    }

    @Test
    void shouldKeepNothingOfAPageThatNobodyAsksFor() throws IOException {
        // Given
        var inUse = new ArrayList<Long>();
        Bytes page = () -> new SequenceInputStream(new Pieces(130, i -> switch (i) {
            case 0 -> "{\"contents\": []";
            case 129 -> ", \"total_items\": 7}";
            default -> ", \"" + "name".repeat(200) + i + "\": \"" + "x".repeat(1024 * 1024 - 1) + "\"";
        }, inUse));

        // When
        var head = PageReader.head(page);

        // Then
        assertEquals(7L, head.total());
        var grown = inUse.get(1) - inUse.get(0);
        assertTrue(grown < 48 * 1024 * 1024, "of 128 MiB these are kept: " + grown);
    }

    private static List<String> ids(Bytes page) throws IOException {
        return records(page).stream().map(record -> record.node().path("id").asText()).toList();
    }

    private static List<RecordTree.Built> records(Bytes page) throws IOException {
        var records = new ArrayList<RecordTree.Built>();
        PageReader.read(page, PageReader.head(page), records::add);
        return records;
    }

    private static Bytes page(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text that is made as it is read; how much memory is in use is noted at the first piece and at the last. */
    private static final class Pieces implements Enumeration<InputStream> {
        private final int number;
        private final IntFunction<String> text;
        private final List<Long> inUse;
        private int next;

        Pieces(int number, IntFunction<String> text, List<Long> inUse) {
            this.number = number;
            this.text = text;
            this.inUse = inUse;
        }

        @Override
        public boolean hasMoreElements() {
            return next < number;
        }

        @Override
        public InputStream nextElement() {
            if (next == 0 || next == number - 1) {
                System.gc();
                inUse.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
            return new ByteArrayInputStream(text.apply(next++).getBytes(StandardCharsets.UTF_8));
        }
    }
}
