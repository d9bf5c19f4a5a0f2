package org.kith.kit.personal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class PersonalLookupTest {
    private static final String KEY = "a key of this test, with thirty-two bytes and more";
    private final PersonalText email = new PersonalText("sam@groups.example");

    @Test
    void shouldFindAnAddressHoweverItIsCapitalised() {
        assertArrayEquals(lookup(KEY).ofEmail(email), lookup(KEY).ofEmail(new PersonalText(" Sam@Groups.example ")));
    }

    @Test
    void shouldTellNothingWithoutTheKey() {
        assertFalse(Arrays.equals(lookup(KEY).ofEmail(email), lookup(KEY + "x").ofEmail(email)));
        assertFalse(Arrays.equals(lookup(KEY).ofEmail(email), lookup(KEY).ofEmail(new PersonalText("pam@groups.example"))));
    }

    @Test
    void shouldRefuseAKeyThatCanBeGuessed() {
        assertThrows(IllegalStateException.class, () -> lookup("short"));
    }

    private static PersonalLookup lookup(String key) {
        return new PersonalLookup(new PersonalConfig() {
            @Override
            public Path keyset() {
                return Path.of("none");
            }

            @Override
            public String lookupKey() {
                return key;
            }
        });
    }
}
