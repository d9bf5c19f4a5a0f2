package org.kith.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.kith.events.Vocabulary;

/** A code that families and offers share. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VocabularyOf.Validator.class)
public @interface VocabularyOf {
    Codes value();

    String message() default "is not a code of this list; the document of this API names them";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The lists of codes. */
    enum Codes {
        INTERESTS(Vocabulary.INTERESTS), HELP(Vocabulary.HELP), ACCESS(Vocabulary.ACCESS), TIMES(Vocabulary.TIMES);

        private final Set<String> codes;

        Codes(Set<String> codes) {
            this.codes = codes;
        }
    }

    /** Null is for {@code @NotNull} to refuse. */
    class Validator implements ConstraintValidator<VocabularyOf, String> {
        private Set<String> codes;

        @Override
        public void initialize(VocabularyOf constraint) {
            codes = constraint.value().codes;
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || codes.contains(code);
        }
    }
}
