package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void shouldKeepASecretForTheNextStart() {
        var file = folder.resolve("secrets.properties");
        var made = new Secrets(file).get("family-app");

        assertEquals(made, new Secrets(file).get("family-app"));
        assertNotEquals(made, new Secrets(file).get("family-owner"));
    }

    @Test
    void shouldShowSecretsToNobodyElse() throws Exception {
        var file = folder.resolve("secrets.properties");
        new Secrets(file).get("links");
        var keyset = Keyset.ensure(folder.resolve("keyset.json"));

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)));
    }

    @Test
    void shouldMakeKeysThatEncryptAndStay() throws Exception {
        var file = folder.resolve("keyset.json");
        var before = aead(Keyset.ensure(file));
        var encrypted = before.encrypt("company".getBytes(), null);

        var after = aead(Keyset.ensure(file));

        assertArrayEquals("company".getBytes(), after.decrypt(encrypted, null));
    }

    private static Aead aead(Path file) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
