package org.kith.gateway.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A family as family-service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Family(UUID id, String name, List<Words> strengths, List<Words> interests, String goodDay, List<Words> helpWanted,
        List<Member> members, String ward, List<Integer> ages, List<Coping> copingLevels, List<Agreement> agreements) {

    Family {
        strengths = orNone(strengths);
        interests = orNone(interests);
        helpWanted = orNone(helpWanted);
        members = orNone(members);
        ages = orNone(ages);
        copingLevels = orNone(copingLevels);
        agreements = orNone(agreements);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    public boolean hasTalked() {
        return !strengths.isEmpty();
    }

    /** How old those are who would come: "2, 34". */
    public String years() {
        return ages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The yes to being introduced, where it stands. */
    public Agreement yesToIntroductions() {
        return agreements.stream().filter(a -> "INTRODUCTION_TO_LOCAL_GROUPS".equals(a.purpose())).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return "Family[id=" + id + "]";
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Words(String words, String topic) {
        /** The kind in plain words, where it says more than the words themselves; null otherwise. */
        public String kind() {
            var kind = topic == null ? null : PageWords.plainly(topic);
            return words.equalsIgnoreCase(kind) ? null : kind;
        }

        @Override
        public String toString() {
            return "Words[topic=" + topic + "]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String name, String relation) {
        @Override
        public String toString() {
            return "Member[]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Coping(String level, String saidBy, Instant at) {
        public String words() {
            return Coping.level(level).map(CopingChoice::words).orElse(level);
        }

        public String whose() {
            return switch (saidBy) {
                case "FAMILY" -> "The family says";
                case "WORKER" -> "Their key worker's view";
                default -> "From what is known";
            };
        }

        private static Optional<CopingChoice> level(String code) {
            return CopingChoice.ALL.stream().filter(choice -> choice.code().equals(code)).findFirst();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agreement(UUID id, String purpose, Instant givenAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(UUID id, String name, String ward, Instant createdAt) {
        @Override
        public String toString() {
            return "Summary[id=" + id + "]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Many(List<Summary> families) {}
}
