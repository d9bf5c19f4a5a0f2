package org.kith.network.desk;

/** A number as people type it, or nothing. */
final class TypedNumber {

    /** Whether it is a number of at most five digits, or nothing. */
    static boolean isOne(String typed) {
        return typed == null || typed.isBlank() || typed.strip().matches("[0-9]{1,5}");
    }

    /** Null for nothing, and for what is no number. */
    static Integer of(String typed) {
        return typed == null || typed.isBlank() || !isOne(typed) ? null : Integer.valueOf(typed.strip());
    }

    static String shown(Integer number) {
        return number == null ? null : number.toString();
    }

    private TypedNumber() {}
}
