package org.kith.family.coping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.events.CopingLevel;
import org.kith.events.CopingLevelChanged;
import org.kith.events.SaidBy;
import org.kith.family.conversations.Answer;
import org.kith.family.conversations.Conversations;
import org.kith.family.families.Family;
import org.kith.family.journey.Journey;
import org.kith.family.journey.Step;
import org.kith.kit.Caller;
import org.kith.kit.outbox.Outbox;

/** Keeps a coping level and, where it leads, tells the community network what it may look for. */
@ApplicationScoped
class RecordCopingLevel {
    private final CopingLevels levels;
    private final Conversations conversations;
    private final Journey journey;
    private final Outbox outbox;
    private final Caller caller;

    RecordCopingLevel(CopingLevels levels, Conversations conversations, Journey journey, Outbox outbox, Caller caller) {
        this.levels = levels;
        this.conversations = conversations;
        this.journey = journey;
        this.outbox = outbox;
        this.caller = caller;
    }

    CopingLevelEntry of(Family family, UUID id, CopingLevel level, SaidBy saidBy) {
        return levels.findByIdOptional(id).orElseGet(() -> keep(family, id, level, saidBy));
    }

    private CopingLevelEntry keep(Family family, UUID id, CopingLevel level, SaidBy saidBy) {
        var known = levels.latestOfEach(family.id()).stream().map(CopingLevelEntry::saidBy).toList();
        var entry = new CopingLevelEntry(id, family.id(), level, saidBy, caller.id(), Instant.now());
        levels.persist(entry);
        journey.record(family.id(), Step.COPING_LEVEL_RECORDED);
        if (saidBy == SaidBy.FAMILY) {
            levels.answerOpenQuestions(family.id(), entry.at());
        }
        if (FamilysWordFirst.leads(saidBy, known)) {
            outbox.append(changed(family, entry), family.nextEventSequence());
        }
        return entry;
    }

    private CopingLevelChanged changed(Family family, CopingLevelEntry entry) {
        return new CopingLevelChanged(family.id(), entry.level(), entry.saidBy(), family.ward(),
                conversations.latestTopics(family.id(), Answer.Kind.INTEREST),
                conversations.latestTopics(family.id(), Answer.Kind.HELP_WANTED),
                family.accessNeeds(), family.languages(), family.times(), agesOnce(family));
    }

    /** Matching asks whether anybody is of an age: how many are, and in which order they were told, is nobody else's business. */
    private static List<Integer> agesOnce(Family family) {
        return family.ages().stream().distinct().sorted().toList();
    }
}
