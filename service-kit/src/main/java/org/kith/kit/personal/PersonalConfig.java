package org.kith.kit.personal;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

/** The keys that personal fields are encrypted and looked up with. */
@ConfigMapping(prefix = "kith.personal")
interface PersonalConfig {

    /** A file with a Tink AEAD keyset in JSON. Losing it loses every name and every word of every family: back it up apart from the database. */
    Path keyset();

    /** A secret text of at least 32 bytes that personal words are looked up with. It cannot be rotated: with another one nobody is found again. */
    String lookupKey();
}
