package org.kith.stack.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** What Alison and her key worker choose: something that gives her a rest and something for company, from two groups. */
final class Choice {
    private static final List<String> REST = List.of("respite", "sitting", "carer");
    private static final List<String> COMPANY = List.of("company", "gardening", "brew", "cooking");

    private Choice() {}

    static boolean possible(JsonNode proposals) {
        return proposals.findValuesAsText("groupId").stream().distinct().count() >= 2;
    }

    static List<JsonNode> two(JsonNode proposals) {
        var all = StreamSupport.stream(proposals.spliterator(), false)
                .sorted(Comparator.comparingInt(proposal -> proposal.path("rank").asInt())).toList();
        var rest = preferred(all, REST);
        var others = all.stream().filter(proposal -> !proposal.path("groupId").equals(rest.path("groupId"))).toList();
        return List.of(rest, preferred(others, COMPANY));
    }

    private static JsonNode preferred(List<JsonNode> proposals, List<String> words) {
        return words.stream().flatMap(word -> proposals.stream().filter(proposal -> speaksOf(proposal, word))).findFirst()
                .orElse(proposals.get(0));
    }

    private static boolean speaksOf(JsonNode proposal, String word) {
        var told = proposal.path("reasons") + " " + proposal.path("offerTitle").asText() + " "
                + proposal.path("groupName").asText();
        return told.toLowerCase(Locale.ROOT).contains(word);
    }
}
