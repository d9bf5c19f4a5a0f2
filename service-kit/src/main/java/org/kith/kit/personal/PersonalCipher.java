package org.kith.kit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;

import jakarta.inject.Singleton;

import org.kith.kit.council.CurrentCouncil;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;

import io.quarkus.arc.Unremovable;

/**
 * Authenticated encryption with Google Tink under a keyset that can be rotated: the primary key encrypts, every key of the set
 * decrypts. The council is the associated data, so a row copied into another council's table does not open there.
 */
@Singleton
@Unremovable // found by PersonalTextConverter, which cannot be injected into
public class PersonalCipher {
    private final Aead aead;
    private final CurrentCouncil council;

    PersonalCipher(PersonalConfig config, CurrentCouncil council) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        aead = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(config.keyset()), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.council = council;
    }

    public byte[] encrypt(PersonalText text) {
        try {
            return aead.encrypt(text.value().getBytes(UTF_8), associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal text could not be encrypted", e);
        }
    }

    public PersonalText decrypt(byte[] encrypted) {
        try {
            return new PersonalText(new String(aead.decrypt(encrypted, associatedData()), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "personal text could not be decrypted: wrong keyset, wrong council or altered bytes", e);
        }
    }

    private byte[] associatedData() {
        return council.code().getBytes(UTF_8);
    }
}
