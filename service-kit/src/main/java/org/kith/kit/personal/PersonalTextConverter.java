package org.kith.kit.personal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import io.quarkus.arc.Arc;

/** Encrypts every {@link PersonalText} on its way into the database. */
@Converter(autoApply = true)
public class PersonalTextConverter implements AttributeConverter<PersonalText, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(PersonalText text) {
        return text == null ? null : cipher().encrypt(text);
    }

    @Override
    public PersonalText convertToEntityAttribute(byte[] encrypted) {
        return encrypted == null ? null : cipher().decrypt(encrypted);
    }

    // Hibernate makes its converters while the application is still being built, long before there are keys; so not injected.
    private static PersonalCipher cipher() {
        return Arc.container().instance(PersonalCipher.class).get();
    }
}
