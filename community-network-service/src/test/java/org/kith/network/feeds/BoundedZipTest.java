package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

class BoundedZipTest {
    private static final int MIB = 1024 * 1024;

    @Test
    void shouldReadWhatIsWithinBounds() throws IOException {
        // Given
        var noise = new byte[2 * MIB];
        new Random(1).nextBytes(noise);
        var read = new ArrayList<byte[]>();

        // When
        BoundedZip.read(zip(List.of("folder/services.csv"), noise), 3 * MIB,
                (name, content) -> read.add(content.readAllBytes()));

        // Then
        assertEquals(1, read.size());
        assertArrayEquals(noise, read.get(0));
    }

    @Test
    void shouldEndABombWhoseEntryIsRead() throws IOException {
        assertBomb(zip(List.of("services.csv"), new byte[64 * MIB]), Long.MAX_VALUE, true);
    }

    @Test
    void shouldEndABombWhoseEntryNobodyWants() throws IOException {
        assertBomb(zip(List.of("x.bin"), new byte[64 * MIB]), Long.MAX_VALUE, false);
    }

    @Test
    void shouldEndWhatIsTooLargeInAll() throws IOException {
        var noise = new byte[2 * MIB];
        new Random(1).nextBytes(noise);
        assertBomb(zip(List.of("a.csv", "b.csv"), noise), 3 * MIB, true);
    }

    @Test
    void shouldEndAZipOfTooManyEntries() throws IOException {
        var names = java.util.stream.IntStream.range(0, 300).mapToObj(i -> i + ".csv").toList();
        assertBomb(zip(names, new byte[0]), Long.MAX_VALUE, true);
    }

    private static void assertBomb(Bytes zip, long most, boolean reads) {
        var refused = assertThrows(FeedTrouble.class, () -> BoundedZip.read(zip, most, (name, content) -> {
            if (reads) {
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }));
        assertEquals(FeedTrouble.Cause.TOO_LARGE, refused.why());
    }

    private static Bytes zip(List<String> names, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return () -> new ByteArrayInputStream(bytes.toByteArray());
    }
}
