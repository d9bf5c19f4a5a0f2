package org.kith.network.groups;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One address that a letter can go to: nothing that a mail program would read as two, or as a name beside an address. */
@Size(max = 254)
@Pattern(regexp = "\\s*[^\\s@<>,;:\"()\\[\\]\\\\]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}\\s*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {
    String message() default "must be an e-mail address, like sam@example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
