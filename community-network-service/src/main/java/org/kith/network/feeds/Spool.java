package org.kith.network.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was fetched, whole and in a file of its own that is gone with it: the feed need not wait for our database, and a page that
 * breaks off changes nothing.
 *
 * @param digest tells whether two pages are the same
 */
record Spool(Path file, String digest) implements Bytes, AutoCloseable {
    private static final int PIECE = 64 * 1024;

    /** @throws FeedTrouble when it is larger than a page, or a file, may be */
    static Spool of(InputStream body, FeedsConfig config) throws IOException {
        var in = new BufferedInputStream(body, PIECE);
        var most = Bytes.isZip(in) ? config.largestFile().asLongValue() : config.largestPage().asLongValue();
        var file = Files.createTempFile("kith-feed-", null);
        try {
            return new Spool(file, copy(in, file, most));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String copy(InputStream in, Path file, long most) throws IOException {
        var digest = sha256();
        var piece = new byte[PIECE];
        var left = most;
        try (var out = Files.newOutputStream(file)) {
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                left -= read;
                if (left < 0) {
                    throw new FeedTrouble(FeedTrouble.Cause.TOO_LARGE);
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
