package org.kith.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.kith.stack.journey.AlisonsJourney;
import org.kith.stack.journey.Api;
import org.kith.stack.journey.JourneyBroken;
import org.kith.stack.journey.Step;

import com.fasterxml.jackson.core.JsonProcessingException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "demo", description = "Plays Alison's journey on the running stack. Exit code 0 only when it was completed.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private Kith kith;
    @Option(names = "--json", description = "Prints one JSON object instead of lines.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        var running = RunningStack.required(kith.state());
        var journey = new AlisonsJourney(running.gatewayUrl(), running.mailUrl(), () -> running.tokens().ofUser("priya"),
                kith.story(),
                json ? step -> {
                } : DemoCommand::say);
        try {
            journey.play();
        } catch (JourneyBroken e) {
            return broken(journey, e);
        }
        if (json) {
            System.out.println(Api.JSON.writeValueAsString(answer(journey, true)));
        } else {
            sayTold(journey);
        }
        return 0;
    }

    private int broken(AlisonsJourney journey, JourneyBroken problem) throws JsonProcessingException {
        if (json) {
            var answer = answer(journey, false);
            answer.put("problem", problem.getMessage());
            System.out.println(Api.JSON.writeValueAsString(answer));
        }
        System.err.println("The journey was not completed. " + problem.getMessage());
        return 1;
    }

    private static Map<String, Object> answer(AlisonsJourney journey, boolean completed) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("completed", completed);
        answer.put("familyId", journey.familyId());
        var steps = new ArrayList<Map<String, Object>>();
        for (var step : journey.steps()) {
            var told = new LinkedHashMap<String, Object>();
            told.put("step", step.step());
            told.put("at", step.at());
            told.put("millis", step.millis());
            steps.add(told);
        }
        answer.put("steps", steps);
        return answer;
    }

    static void say(Step step) {
        System.out.printf("  %s  %6d ms  %-26s %s%n", step.at().substring(11, 23), step.millis(), step.step(), step.words());
        System.out.flush();
    }

    /** The same journey as the suite itself tells it. */
    static void sayTold(AlisonsJourney journey) {
        System.out.println();
        System.out.println("The journey of family " + journey.familyId() + " as everybody who may can read it:");
        for (var step : journey.told().path("steps")) {
            System.out.printf("  %-24s %-28s %s%n", step.path("at").asText(), step.path("step").asText(),
                    step.path("words").asText());
        }
    }
}
