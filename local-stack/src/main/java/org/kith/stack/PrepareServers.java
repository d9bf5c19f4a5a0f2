package org.kith.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Run once by the build: makes the downloaded servers ready to start, so that no start has to. */
public final class PrepareServers {
    private PrepareServers() {}

    /** Argument: the root of the checkout. */
    public static void main(String[] args) throws Exception {
        var checkout = new Checkout(Path.of(args[0]));
        unpackPostgresql(checkout);
        buildKeycloak(checkout);
        try (var realm = PrepareServers.class.getResourceAsStream("kith-realm.json")) {
            var imports = checkout.keycloak().resolve("data/import");
            Files.createDirectories(imports);
            Files.copy(realm, imports.resolve("kith-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void unpackPostgresql(Checkout checkout) throws IOException {
        var archive = unpacked(checkout, "postgres-linux-*.txz");
        if (archive.isEmpty()) {
            return;
        }
        // Moved into place at the end, so that an interrupted build does not leave half a server behind.
        var folder = checkout.servers().resolve("postgresql.new");
        Folders.delete(folder);
        try (var in = Files.newInputStream(archive.get());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
        Folders.delete(checkout.postgresql());
        Files.move(folder, checkout.postgresql());
        Files.delete(archive.get());
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void buildKeycloak(Checkout checkout) throws IOException, InterruptedException {
        var fresh = unpacked(checkout, "keycloak-[0-9]*");
        if (fresh.isEmpty()) {
            return;
        }
        var process = new ProcessBuilder(Keycloak.command(fresh.get(), "build", "--db=postgres"))
                .redirectErrorStream(true).redirectOutput(checkout.servers().resolve("keycloak-build.log").toFile()).start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Keycloak could not be built: " + checkout.servers().resolve("keycloak-build.log"));
        }
        Folders.delete(checkout.keycloak());
        Files.move(fresh.get(), checkout.keycloak());
    }

    /** What Maven unpacked and this program has not yet worked on: that is how a new version shows. */
    private static Optional<Path> unpacked(Checkout checkout, String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(checkout.servers(), pattern)) {
            var names = found.iterator();
            return names.hasNext() ? Optional.of(names.next()) : Optional.empty();
        }
    }
}
