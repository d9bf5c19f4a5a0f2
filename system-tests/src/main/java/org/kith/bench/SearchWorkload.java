package org.kith.bench;

import java.util.List;

/** The first page of what there is near a place, as anybody may ask it. */
final class SearchWorkload implements Workload {
    private static final int QUESTIONS = 2_000;
    private static final int CHECKED = 40;
    private final String name;
    private final Goal goal;
    private final House house;
    private final Vocabulary vocabulary;
    private final List<SearchQuestion> questions;
    private final List<byte[]> requests;
    private final Target ours;
    private final Target limit;

    private SearchWorkload(String name, Goal goal, House house, boolean byTerm) {
        this.name = name;
        this.goal = goal;
        this.house = house;
        vocabulary = new Vocabulary(LoadServices.SEED);
        questions = SearchQuestion.some(QUESTIONS, byTerm, house.wards(), vocabulary, LoadServices.SEED);
        requests = questions.stream().map(question -> HttpLine.request("/api/search", null, question.json())).toList();
        var asked = questions.stream().map(question -> question.sql(vocabulary)).toList();
        ours = new Target("POST /api/search", () -> new HttpLine(house.port(), requests));
        limit = new Target("the bare statement", () -> new SqlLine(house.reading(), asked.get(0).text(),
                (number, connection) -> asked.get(number % QUESTIONS).parameters().toArray()));
    }

    static SearchWorkload termNear(House house) {
        return new SearchWorkload("term + near", new Goal(0.60, 2_000, 5), house, true);
    }

    static SearchWorkload wordsNear(House house) {
        return new SearchWorkload("words + near", new Goal(0.75, 1_000, 10), house, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target ours() {
        return ours;
    }

    @Override
    public Target limit() {
        return limit;
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<String> faults() throws Exception {
        try (var http = new HttpLine(house.port(), requests); var admin = house.admin()) {
            return new SearchCheck(questions.subList(0, CHECKED), vocabulary, http, admin).faults();
        }
    }
}
