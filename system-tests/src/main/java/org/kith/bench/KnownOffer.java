package org.kith.bench;

import java.util.List;
import java.util.UUID;

/**
 * An offer as the tables say it is, for checking answers by going through all of them.
 *
 * @param point null for what happens nowhere in particular
 * @param codes interests and kinds of help
 * @param live whether it may be proposed: it runs, has room and was confirmed not long ago
 */
record KnownOffer(UUID id, UUID group, Point point, List<String> codes, List<String> access, Integer from, Integer to,
        boolean live) {

    boolean suits(MatchQuestion question, String code) {
        return live && codes.contains(code) && (access.isEmpty() || access.containsAll(question.access()))
                && (question.ages().isEmpty() || question.ages().stream().anyMatch(this::isFor));
    }

    private boolean isFor(int age) {
        return (from == null || age >= from) && (to == null || age <= to);
    }
}
