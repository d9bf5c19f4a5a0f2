package org.kith.gateway.pages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/** What community-network-service tells a moderator and hears from them. */
final class Moderation {

    /** A group, with what a moderator can judge it by. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(UUID id, String name, String description, String status, String kind, String ward, String wardName, String url,
            String charityNumber, String companyNumber, boolean claimed, Integer offers) {

        /** What its ward is called, or its code where the council has not said. */
        public String where() {
            return wardName == null ? ward : wardName;
        }

        public boolean isWaiting() {
            return "CONFIRMED".equals(status);
        }
    }

    /** A group that might be the same, and why. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Likely(Group group, List<String> reasons) {}

    /** A group that waits for the moderator. Names a person: not for logs. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record WaitingGroup(Group group, Instant waitingSince, String email, String contactName, List<Likely> likelyDuplicates) {
        @Override
        public String toString() {
            return "WaitingGroup[id=" + group.id() + "]";
        }
    }

    record WaitingGroups(List<WaitingGroup> groups) {}

    /** Somebody who says that they speak for a group. Names a person: not for logs. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Claim(UUID id, String groupName, String groupDescription, String groupUrl, String groupEmail, int admins,
            Instant claimedAt, String email, String name, String note) {
        @Override
        public String toString() {
            return "Claim[id=" + id + "]";
        }
    }

    record Claims(List<Claim> claims) {}

    /** Two groups that might be the same. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pair(Group first, Group second, List<String> reasons, List<String> differing) {

        /** What is in the directory stays there: it cannot go into a group that waits. */
        public boolean maySwallow(Group stays, Group goes) {
            return goes.isWaiting() || !stays.isWaiting();
        }

        public boolean isAbout(UUID group) {
            return group.equals(first.id()) || group.equals(second.id());
        }

        /** What is known of at least one of the two, field by field. */
        public List<Row> rows() {
            return Stream.of(
                    new Row("Where it stands", standing(first), standing(second), first.status().equals(second.status())),
                    new Row("What it does", first.description(), second.description(), isSame("description")),
                    new Row("Ward", first.where(), second.where(), isSame("ward")),
                    new Row("What it offers", offers(first), offers(second), Objects.equals(first.offers(), second.offers())),
                    new Row("Kind", PageWords.plainly(first.kind()), PageWords.plainly(second.kind()), isSame("kind")),
                    new Row("Own page", first.url(), second.url(), isSame("url")),
                    new Row("Charity number", first.charityNumber(), second.charityNumber(), isSame("charityNumber")),
                    new Row("Company number", first.companyNumber(), second.companyNumber(), isSame("companyNumber")),
                    new Row("Whose words these are", words(first), words(second), first.claimed() == second.claimed()))
                    .filter(Row::saysSomething).toList();
        }

        private boolean isSame(String field) {
            return !differing.contains(field);
        }

        private static String standing(Group group) {
            return group.isWaiting() ? "Waits for your decision" : "In the directory";
        }

        private static String offers(Group group) {
            if (group.offers() == null) {
                return null;
            }
            return switch (group.offers()) {
                case 0 -> "Nothing yet";
                case 1 -> "One thing";
                default -> group.offers() + " things";
            };
        }

        private static String words(Group group) {
            return group.claimed() ? "Its own people’s" : "A public list’s";
        }
    }

    /** One field of two groups side by side. */
    record Row(String field, String first, String second, boolean same) {
        boolean saysSomething() {
            return first != null || second != null;
        }
    }

    record Pairs(List<Pair> pairs) {}

    /** Two groups that became one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Merge(UUID id, String keptName, String mergedName, Instant mergedAt, Instant undoneAt) {}

    record Merges(List<Merge> merges) {}

    /**
     * Whether the people of a group are trusted, and what was said of that last.
     *
     * @param saidAt null where nothing was kept of it; so is the reason
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GroupTrust(UUID id, String name, String description, boolean trusted, Instant saidAt, String reason) {}

    record TrustList(List<GroupTrust> groups) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SayTrust(boolean trusted, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approval(String reason, boolean trusted) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String reason) {}

    record MergeRequest(UUID keep, UUID merge) {}

    record TwoGroups(UUID first, UUID second) {}

    private Moderation() {}
}
