package org.kith.kit.problem;

import java.util.List;

/**
 * A kind of refusal that callers may build on: its slug never changes. Each service has one enum of them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public interface ProblemType {

    /** The enum constant's name; {@code FAMILY_AGREEMENT_MISSING} becomes the slug {@code family-agreement-missing}. */
    String name();

    /** The HTTP status. */
    int status();

    /** A short title, the same for every occurrence. */
    String title();

    /** The last part of the problem's {@code type} URI. */
    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The refusal of this request.
     *
     * @param detail plain words for a person, which never repeat what the caller sent
     */
    default ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of());
    }
}
