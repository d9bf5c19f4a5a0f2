package org.kith.network.feeds;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip that is read once from its beginning to its end, within bounds. The names in it only tell which table is which: nothing is
 * ever written under them.
 */
final class BoundedZip {
    private static final int MOST_ENTRIES = 200;
    private static final int LARGEST_RATIO = 200;
    // Small things may well shrink more.
    private static final long RATIO_FROM = 16 * 1024 * 1024;

    private final long most;
    private long out;

    private BoundedZip(long most) {
        this.most = most;
    }

    /**
     * @param most how many bytes all entries together may hold
     * @throws FeedTrouble when they hold more, are too many or shrink too well to be honest, or it is no zip
     */
    static void read(Bytes file, long most, OnEntry sink) throws IOException {
        var bounds = new BoundedZip(most);
        try (var packed = new Counting(file.open()); var zip = new ZipInputStream(packed)) {
            var entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new FeedTrouble(FeedTrouble.Cause.TOO_LARGE);
                }
                sink.entry(entry.getName(), bounds.of(zip, packed));
                bounds.of(zip, packed).transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
    }

    private InputStream of(ZipInputStream zip, Counting packed) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                var read = zip.read(bytes, from, length);
                out += Math.max(0, read);
                if (out > most || out > RATIO_FROM && out / LARGEST_RATIO > packed.count) {
                    throw new FeedTrouble(FeedTrouble.Cause.TOO_LARGE);
                }
                return read;
            }
        };
    }

    /** The stream given is not to be closed. */
    interface OnEntry {
        void entry(String name, InputStream content) throws IOException;
    }

    private static class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count++;
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
