package org.kith.network.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class PostcodeTest {

    @Test
    void shouldReadAnySpelling() {
        for (var spelling : List.of("WN1 1AA", "wn11aa", " Wn1  1aA ", "WN1\u00a01AA", "wn1\t1aa")) {
            assertEquals("WN1 1AA", Postcode.read(spelling).orElseThrow().code(), spelling);
        }
    }

    @Test
    void shouldKnowEveryFormInUse() {
        for (var code : List.of("M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "E1W 1LD", "SW1W 0NY",
                "BT1 5GS", "GIR 0AA", "N1C 4AG")) {
            var read = Postcode.read(code.replace(" ", "").toLowerCase()).orElseThrow(() -> new AssertionError(code));
            assertEquals(code, read.code());
            assertFalse(read.isPartial());
        }
    }

    @Test
    void shouldTakeAnOutwardCodeAlone() {
        for (var code : List.of("WN1", "M1", "W1A", "EC1A", "DN55")) {
            var read = Postcode.read(code.toLowerCase()).orElseThrow(() -> new AssertionError(code));
            assertEquals(code, read.code());
            assertTrue(read.isPartial());
        }
    }

    @Test
    void shouldNotTakeWhatIsNoPostcode() {
        for (var text : List.of("", " ", "Wigan", "12345", "WN", "WN1 1", "WN1 1A", "WN1 1AAA", "QN1 1AA", "WI1 1AA", "WN1 1CA",
                "WN123 1AA", "WN1-1AA", "1WN 1AA", "WN1 1AA; drop table", "W N1 1AA", "WN1 1AA".repeat(10))) {
            assertTrue(Postcode.read(text).isEmpty(), text);
        }
        assertTrue(Postcode.read(null).isEmpty());
    }

    @Test
    void shouldNotShowItselfInALog() {
        assertFalse(Postcode.read("WN1 1AA").orElseThrow().toString().contains("1AA"));
    }

    @Test
    void shouldReadEveryPostcodeOfTheSample() throws IOException {
        // Given
        var sample = Path.of("../../shared/data/geo/postcodes.csv");
        assumeTrue(Files.exists(sample), "the reference data is not here");

        // When
        var unread = Files.readAllLines(sample).stream().skip(1).map(line -> line.split(",")[0])
                .filter(code -> !Postcode.read(code.replace(" ", "")).map(Postcode::code).equals(java.util.Optional.of(code)))
                .toList();

        // Then
        assertEquals(List.of(), unread);
    }
}
