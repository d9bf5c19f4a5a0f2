package org.kith.kit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

/**
 * Finds personal words again without keeping them in the clear: a keyed hash (HMAC with SHA-256, RFC 2104) that is the same for the
 * same words and tells nothing to whoever does not have the key. The same in every council, so that one person's rows are found
 * wherever they are.
 */
@Singleton
public class PersonalLookup {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    PersonalLookup(PersonalConfig config) {
        var bytes = config.lookupKey().getBytes(UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException("kith.personal.lookup-key must have at least " + SHORTEST_KEY + " bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The hash of an e-mail address, however it is capitalised. */
    public byte[] ofEmail(PersonalText email) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("email\n" + email.value().strip().toLowerCase(Locale.ROOT)).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal text could not be looked up", e);
        }
    }
}
