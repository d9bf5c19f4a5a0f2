package org.kith.network.desk;

/** What people type. */
final class Typed {

    /** An empty field is one that was left out. */
    static String kept(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\0", "");
    }

    private Typed() {}
}
