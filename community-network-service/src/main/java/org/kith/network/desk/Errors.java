package org.kith.network.desk;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

/** What is wrong with a form, by field: the words the page shows beside it. */
@Singleton
class Errors {
    private final Validator validator;

    Errors(Validator validator) {
        this.validator = validator;
    }

    /** Empty when nothing is. */
    Map<String, String> in(Object request) {
        var errors = new LinkedHashMap<String, String>();
        validator.validate(request)
                .forEach(wrong -> errors.putIfAbsent(wrong.getPropertyPath().toString(), sentence(wrong.getMessage())));
        return errors;
    }

    /** The words of the API follow the name of a field; on a page they stand alone. */
    static String sentence(String message) {
        var words = message.startsWith("must ") || message.startsWith("says ") ? "this " + message : message;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
