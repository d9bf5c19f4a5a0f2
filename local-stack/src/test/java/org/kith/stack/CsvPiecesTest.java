package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CsvPiecesTest {

    @Test
    void shouldGiveEachPieceTheHeadings() throws IOException {
        // When
        var pieces = all("\ufeffpostcode,note\r\nWN1 1AA,é\r\nWN1 1AB,b\nWN1 1AD,c", 34);

        // Then
        assertEquals(List.of("postcode,note\nWN1 1AA,é\n", "postcode,note\nWN1 1AB,b\nWN1 1AD,c\n"), pieces);
    }

    @Test
    void shouldLoseNoRowAndKeepToTheLimit() throws IOException {
        // Given
        var rows = IntStream.range(0, 5000).mapToObj(i -> "\"WN%d 1AA\",10,%d".formatted(i % 9, i)).toList();

        // When
        var pieces = all(String.join("\n", rows), 2000);

        // Then
        assertEquals(rows, pieces.stream().flatMap(String::lines).collect(Collectors.toList()));
        assertTrue(pieces.stream().allMatch(piece -> piece.getBytes(StandardCharsets.UTF_8).length <= 2000));
        assertTrue(pieces.size() > 10);
    }

    @Test
    void shouldSendARowThatIsTooLargeAlone() throws IOException {
        assertEquals(List.of("h\n" + "x".repeat(50) + "\n", "h\nshort\n"), all("h\n" + "x".repeat(50) + "\nshort", 20));
    }

    @Test
    void shouldKnowWhereAFileGoesByItsHeadings() throws IOException {
        assertEquals("/api/postcodes", path("postcode,latitude,longitude,lsoa21_code,ward_code"));
        assertEquals("/api/postcodes", path("\"pcd7\",\"pcd8\",\"pcds\",\"dointr\",\"lsoa21cd\""));
        assertEquals("/api/postcodes", path("PCD,PCD2,PCDS,DOINTR"));
        assertEquals("/api/postcodes", path("\"WN1 1AA\",10,358010,405580,\"E92000001\""));
        assertEquals("/api/postcodes", path("WN11AA,10,358010,405580,E92000001"));
        assertEquals("/api/lsoas", path("lsoa21_code,lsoa21_name,ward_code"));
        assertEquals("/api/lsoas", path("FID,LSOA21CD,LSOA21NM"));
        assertEquals("/api/wards", path("ward_code,ward_name"));
        assertEquals("/api/wards", path("FID,WD25CD,WD25NM"));
        for (var headings : List.of("", "name,colour", "my_postcode_list,x", "{")) {
            assertThrows(StackProblem.class, () -> path(headings), headings);
        }
    }

    private static String path(String first) throws IOException {
        return new CsvPieces(new BufferedReader(new StringReader(first)), 100).path();
    }

    private static List<String> all(String text, int largest) throws IOException {
        var pieces = new CsvPieces(new BufferedReader(new StringReader(text)), largest);
        var all = new ArrayList<String>();
        for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
            all.add(piece);
        }
        return all;
    }
}
