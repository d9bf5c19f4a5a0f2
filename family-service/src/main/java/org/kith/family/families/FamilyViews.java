package org.kith.family.families;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.family.agreements.FamilyAgreement;
import org.kith.family.conversations.Answer;
import org.kith.family.conversations.Conversations;
import org.kith.family.coping.CopingLevels;
import org.kith.kit.personal.PersonalText;

/** Puts together what is known of a family, in the order that matters. */
@ApplicationScoped
class FamilyViews {
    private final EntityManager entities;
    private final Conversations conversations;
    private final CopingLevels levels;

    FamilyViews(EntityManager entities, Conversations conversations, CopingLevels levels) {
        this.entities = entities;
        this.conversations = conversations;
        this.levels = levels;
    }

    FamilyView of(Family family) {
        var answers = conversations.latestAnswers(family.id());
        return new FamilyView(family.id(), family.name().value(),
                words(answers, Answer.Kind.STRENGTH),
                words(answers, Answer.Kind.INTEREST),
                words(answers, Answer.Kind.GOOD_DAY).stream().map(FamilyView.Words::words).findFirst().orElse(null),
                words(answers, Answer.Kind.HELP_WANTED),
                family.members().stream().map(m -> new FamilyView.Member(m.name().value(), PersonalText.valueOf(m.relation())))
                        .toList(),
                family.ward(), family.languages(), family.accessNeeds(), family.times(), family.ages(),
                copingLevels(family.id()), agreements(family.id()), family.createdAt());
    }

    private static List<FamilyView.Words> words(List<Answer> answers, Answer.Kind kind) {
        return answers.stream().filter(a -> a.kind() == kind)
                .map(a -> new FamilyView.Words(a.words().value(), a.topic())).toList();
    }

    private List<FamilyView.Coping> copingLevels(UUID familyId) {
        return levels.latestOfEach(familyId).stream()
                .map(l -> new FamilyView.Coping(l.level(), l.saidBy(), l.at()))
                .sorted(Comparator.comparing(FamilyView.Coping::saidBy)).toList();
    }

    private List<FamilyView.Agreement> agreements(UUID familyId) {
        return entities
                .createQuery("from FamilyAgreement where familyId = :id and withdrawnAt is null order by givenAt",
                        FamilyAgreement.class)
                .setParameter("id", familyId).getResultStream()
                .map(a -> new FamilyView.Agreement(a.id(), a.purpose(), a.givenAt())).toList();
    }
}
