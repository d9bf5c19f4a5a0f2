package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** The keys that personal fields are encrypted with. */
final class Keyset {
    private Keyset() {}

    /** Makes the file, readable by its owner only, unless it is there: without it nobody can read the families' words again. */
    static Path ensure(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        try {
            AeadConfig.register();
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Secrets.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The keyset could not be made", e);
        }
    }
}
