package org.kith.family.conversations;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.Ids;
import org.kith.kit.personal.PersonalText;

/** Something the family said in a good conversation, in its own words, and the code matching understands it by. */
@Entity
@Table(name = "conversation_answer")
public class Answer {

    /** Which of the four questions it answers, in the order they are asked. */
    public enum Kind {
        STRENGTH, GOOD_DAY, HELP_WANTED, INTEREST
    }

    @Id
    private UUID id;

    @TenantId
    private String council;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "conversation_id")
    private GoodConversation conversation;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private PersonalText words;
    private String topic;

    Answer() {}

    Answer(GoodConversation conversation, int position, Kind kind, String words, String topic) {
        id = Ids.next();
        this.conversation = conversation;
        this.position = position;
        this.kind = kind;
        this.words = new PersonalText(words);
        this.topic = topic;
    }

    public Kind kind() {
        return kind;
    }

    public PersonalText words() {
        return words;
    }

    public String topic() {
        return topic;
    }
}
