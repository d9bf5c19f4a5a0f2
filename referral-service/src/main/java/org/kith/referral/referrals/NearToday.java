package org.kith.referral.referrals;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A day within the last year and not far ahead: catches slips of the keyboard. */
@Retention(RUNTIME)
@Constraint(validatedBy = NearToday.Check.class)
@interface NearToday {
    String message() default "must be a day within the last year, and not too far ahead";

    /** How many days ahead; one by default, for it is tomorrow somewhere already. */
    int ahead() default 1;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<NearToday, LocalDate> {
        private static final int BACK = 366;
        private int ahead;

        @Override
        public void initialize(NearToday limits) {
            ahead = limits.ahead();
        }

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            var today = LocalDate.now();
            return day == null || !day.isBefore(today.minusDays(BACK)) && !day.isAfter(today.plusDays(ahead));
        }
    }
}
