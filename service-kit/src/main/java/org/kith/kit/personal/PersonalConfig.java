package org.kith.kit.personal;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

/** Where the keys are that personal fields are encrypted with. */
@ConfigMapping(prefix = "kith.personal")
interface PersonalConfig {

    /** A file with a Tink AEAD keyset in JSON. Losing it loses every name and every word of every family: back it up apart from the database. */
    Path keyset();
}
