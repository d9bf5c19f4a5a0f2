package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Test
    void shouldReadWhatTheStandardHas() throws IOException {
        // When
        var table = read("\ufeff\"Id\",Name , what\r\n1,\"Tea, and \"\"cake\"\"\n\nat four\",\r\n\r\n  \n2,,\"\"\n3,x,y,z,\n4");

        // Then
        assertEquals(List.of(Map.of("id", "1", "name", "Tea, and \"cake\"\n\nat four"), Map.of("id", "2"),
                Map.of("id", "3", "name", "x", "what", "y"), Map.of("id", "4")), table.rows);
        assertEquals(List.of(), table.broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void shouldReadLinesWhicheverWayTheyEnd(String end) throws IOException {
        // When
        var table = read(String.join(end, "id,name", "1,\"two", "lines\"", "2,\"open", "3,c"));

        // Then
        assertEquals(List.of(Map.of("id", "1", "name", "two\nlines"), Map.of("id", "3", "name", "c")), table.rows);
        assertEquals(List.of(4), table.broken);
    }

    @Test
    void shouldTakeBlanksAroundQuotesAndQuotesWithinCells() throws IOException {
        // When
        var table = read("id,name,more\n1, \"Tea\" ,\t\"Cake\"\t\n2,a 6\" rule,it's \"fine\"\n");

        // Then
        assertEquals(List.of(Map.of("id", "1", "name", "Tea", "more", "Cake"),
                Map.of("id", "2", "name", "a 6\" rule", "more", "it's \"fine\"")), table.rows);
        assertEquals(List.of(), table.broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,\"Tea\" and cake,x", "2,\"never closed,x", "2,x,\"never closed", "\"2,x,y", "2,\"a\"\"b,x",
            "2,\"\"a\"\",x"})
    void shouldGoOnAtTheLineAfterABrokenRow(String broken) throws IOException {
        // When
        var table = read("id,name,more\n1,a,b\n" + broken + "\n3,\"c\",d\n4,e,\"f\"\n");

        // Then
        assertEquals(List.of("1", "3", "4"), table.rows.stream().map(row -> row.get("id")).toList());
        assertEquals(List.of(3), table.broken);
    }

    @Test
    void shouldSaySoAndReadNoMoreWhenTheHeaderIsBroken() throws IOException {
        // When
        var table = read("id,\"name\" it,more\n1,a,b\n");

        // Then
        assertEquals(List.of(), table.rows);
        assertEquals(List.of(1), table.broken);
    }

    @Test
    void shouldNotKeepARowThatIsFarTooLong() throws IOException {
        // When
        var table = read("id,name\n1," + "x".repeat(CsvRow.LONGEST) + "\n2,\"" + "\n".repeat(CsvRow.LONGEST + 1) + "\"\n3,c\n");

        // Then
        assertEquals(List.of(Map.of("id", "3", "name", "c")),
                table.rows.stream().filter(row -> row.containsKey("name")).toList());
        assertEquals(List.of(2, 3), table.broken.subList(0, 2));
    }

    @Test
    void shouldReadALineThatIsNoUtf8AsSpreadsheetsWriteIt() throws IOException {
        // Given
        var utf8 = "id,name\n1,Café \ufffd – Tŷ\n".getBytes(StandardCharsets.UTF_8);
        var windows = "2,\"Café –\n£5\"\n3,tea\n".getBytes("windows-1252");
        var bytes = Arrays.copyOf(utf8, utf8.length + windows.length);
        System.arraycopy(windows, 0, bytes, utf8.length, windows.length);

        // When
        var table = read(bytes);

        // Then
        assertEquals(List.of("Café \ufffd – Tŷ", "Café –\n£5", "tea"),
                table.rows.stream().map(row -> row.get("name")).toList());
        assertEquals(List.of("2"), table.rows.stream().filter(row -> row.containsKey(CsvRows.NOT_UTF_8))
                .map(row -> row.get("id")).toList());
    }

    @Test
    void shouldNotTakeLongOverManyBrokenRows() {
        // Given
        var text = "id,name\n" + "1,\"open\n".repeat(200_000) + "x\n".repeat(1_000_000);

        // When
        var table = assertTimeout(Duration.ofSeconds(30), () -> read(text));

        // Then
        assertEquals(1_000_000, table.rows.stream().filter(row -> "x".equals(row.get("id"))).count());
    }

    @Test
    void shouldTakeNoLongerOverQuotesThatCloseAndOpenInEachLine() throws IOException {
        // Given
        var lines = 500_000;
        var started = System.nanoTime();
        read("id,name\n" + "1,\"fine\"\n".repeat(lines));
        var fine = System.nanoTime() - started;

        // When
        var table = assertTimeoutPreemptively(Duration.ofNanos(50 * fine).plusSeconds(2),
                () -> read("id,name\n" + "a\",\"b\n".repeat(lines) + "3,\"c\"\n4,d\n"));

        // Then
        assertEquals(lines, table.broken.size());
        assertEquals(List.of(Map.of("id", "3", "name", "c"), Map.of("id", "4", "name", "d")), table.rows);
    }

    private static Table read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table read(byte[] text) throws IOException {
        var table = new Table(new ArrayList<>(), new ArrayList<>());
        CsvRows.read(new ByteArrayInputStream(text), table);
        return table;
    }

    private record Table(List<Map<String, String>> rows, List<Integer> broken) implements CsvRows.OnRow {

        @Override
        public void row(Map<String, String> row) {
            rows.add(row);
        }

        @Override
        public void broken(int line) {
            broken.add(line);
        }
    }
}
