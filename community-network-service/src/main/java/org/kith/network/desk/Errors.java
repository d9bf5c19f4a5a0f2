package org.kith.network.desk;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

/** What is wrong with a form, by field: the words the page shows beside it. */
@Singleton
class Errors {
    private final Validator validator;

    Errors(Validator validator) {
        this.validator = validator;
    }

    /** In the order of the request's parts, which is the page's; empty when nothing is. */
    Map<String, String> in(Record request) {
        var fields = Stream.of(request.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
        var errors = new LinkedHashMap<String, String>();
        validator.validate(request).stream()
                .sorted(Comparator.comparing(wrong -> fields.indexOf(wrong.getPropertyPath().toString())))
                .forEach(wrong -> errors.putIfAbsent(wrong.getPropertyPath().toString(), sentence(wrong.getMessage())));
        return errors;
    }

    /** The words of the API follow the name of a field; on a page they stand alone. */
    static String sentence(String message) {
        var words = message.startsWith("must ") || message.startsWith("says ") ? "this " + message : message;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
