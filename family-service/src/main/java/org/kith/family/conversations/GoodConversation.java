package org.kith.family.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

/** One good conversation: four questions, and what the family said. It stays as it was told. */
@Entity
@Table(name = "good_conversation")
class GoodConversation {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    private Instant at;

    @OneToMany(mappedBy = "conversation", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Answer> answers = new ArrayList<>();

    GoodConversation() {}

    GoodConversation(UUID id, UUID familyId, UUID recordedBy, Instant at, RecordConversation request) {
        this.id = id;
        this.familyId = familyId;
        this.recordedBy = recordedBy;
        this.at = at;
        request.strengths().forEach(said -> add(Answer.Kind.STRENGTH, said.words(), null));
        if (request.goodDay() != null) {
            add(Answer.Kind.GOOD_DAY, request.goodDay(), null);
        }
        request.helpWanted().forEach(said -> add(Answer.Kind.HELP_WANTED, said.words(), said.topic()));
        request.interests().forEach(said -> add(Answer.Kind.INTEREST, said.words(), said.topic()));
    }

    UUID id() {
        return id;
    }

    UUID familyId() {
        return familyId;
    }

    Instant at() {
        return at;
    }

    private void add(Answer.Kind kind, String words, String topic) {
        answers.add(new Answer(this, answers.size(), kind, words, topic));
    }
}
