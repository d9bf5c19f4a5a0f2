package org.kith.gateway.pages;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jboss.resteasy.reactive.RestForm;

/** The form of a good conversation: the four questions in their order. */
record ConversationForm(@RestForm String key, @RestForm String strengths, @RestForm String goodDay,
        @RestForm List<String> helpWords, @RestForm List<String> helpTopic, @RestForm List<String> interestWords,
        @RestForm List<String> interestTopic) {
    private static final int ROWS = 3;
    static final ConversationForm EMPTY = new ConversationForm(null, "", "", null, null, null, null);

    /** One answer with its kind, as typed so far. */
    record Row(int number, String words, String topic) {
        @Override
        public String toString() {
            return "Row[number=" + number + "]";
        }
    }

    public List<Row> helpRows() {
        return rows(helpWords, helpTopic);
    }

    public List<Row> interestRows() {
        return rows(interestWords, interestTopic);
    }

    Requests.RecordConversation request() {
        var lines = strengths == null
                ? List.<Requests.Words>of()
                : strengths.lines().map(Text::orNull).filter(Objects::nonNull).map(line -> new Requests.Words(line, null))
                        .toList();
        return new Requests.RecordConversation(lines, Text.orNull(goodDay), said(helpRows()), said(interestRows()));
    }

    private static List<Row> rows(List<String> words, List<String> topics) {
        return IntStream.range(0, ROWS).mapToObj(i -> new Row(i + 1, Text.at(words, i), Text.at(topics, i))).toList();
    }

    /** A row with a kind only is still an answer: the kind says it. */
    private static List<Requests.Words> said(List<Row> rows) {
        return rows.stream().filter(row -> row.words() != null || row.topic() != null)
                .map(row -> new Requests.Words(row.words() == null ? PageWords.plainly(row.topic()) : row.words(), row.topic()))
                .toList();
    }

    @Override
    public String toString() {
        return "ConversationForm[]";
    }
}
