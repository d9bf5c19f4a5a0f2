package org.kith.network.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;

import org.kith.kit.outbox.TraceParent;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.GroupPerson;

/**
 * Where a feature writes what a group is to be told, in the transaction that made it so. What is committed is sent, and tried again
 * until a mail server has it.
 */
@ApplicationScoped
public class Notices {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String LETTERS_SINCE = "select letters_since(:hash, :since)";
    private static final String INVITED_SINCE = """
            select count(*) from Letter where groupId = :group and kind = INVITATION and writtenAt > :since
            """;
    private static final String WRITTEN_SINCE = """
            select count(*) from Letter where personId = :person and kind = :kind and writtenAt > :since
            """;

    private final EntityManager entities;
    private final Event<Written> written;
    private final LetterSender sender;
    private final LettersConfig config;

    Notices(EntityManager entities, Event<Written> written, LetterSender sender, LettersConfig config) {
        this.entities = entities;
        this.written = written;
        this.sender = sender;
        this.config = config;
    }

    /** Writes to the group's own address about one of its offers. */
    public void write(LetterKind kind, UUID groupId, UUID offerId) {
        keep(Letter.about(offerId, groupId, kind, TraceParent.current(), Instant.now()));
    }

    /**
     * Writes to one person of a group.
     *
     * @param words what somebody wrote to be passed on; null for none
     */
    public void write(LetterKind kind, GroupPerson person, PersonalText words) {
        var now = Instant.now();
        person.writtenTo(now);
        keep(Letter.to(person.id(), person.groupId(), kind, words, TraceParent.current(), now));
    }

    /**
     * Writes to one person what anybody can cause by typing an address into a form: not to an address that got many letters today,
     * and not the same letter twice in a row.
     */
    public void writeSparingly(LetterKind kind, GroupPerson person, PersonalText words) {
        var now = Instant.now();
        if (lettersSince(person.emailHash(), now.minus(A_DAY)) < config.perAddressAndDay()
                && writtenSince(kind, person.id(), now.minus(config.noRepeatFor())) == 0) {
            write(kind, person, words);
        }
    }

    /** Whether an address got as many letters today as strangers may cause. */
    public boolean hadEnoughToday(byte[] emailHash) {
        return lettersSince(emailHash, Instant.now().minus(A_DAY)) >= config.perAddressAndDay();
    }

    /** Whether a group has asked as many people today to look after it as it may. */
    public boolean hasInvitedEnoughToday(UUID groupId) {
        return entities.createQuery(INVITED_SINCE, Long.class).setParameter("group", groupId)
                .setParameter("since", Instant.now().minus(A_DAY)).getSingleResult() >= config.invitationsPerGroupAndDay();
    }

    void keep(Letter letter) {
        entities.persist(letter);
        written.fire(new Written(letter.id()));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written letter) {
        sender.wake();
    }

    private long lettersSince(byte[] emailHash, Instant since) {
        entities.flush();
        return (Long) entities.createNativeQuery(LETTERS_SINCE, Long.class).setParameter("hash", emailHash)
                .setParameter("since", since).getSingleResult();
    }

    private long writtenSince(LetterKind kind, UUID personId, Instant since) {
        return entities.createQuery(WRITTEN_SINCE, Long.class).setParameter("person", personId).setParameter("kind", kind)
                .setParameter("since", since).getSingleResult();
    }

    /** A letter was written down. */
    record Written(UUID letterId) {}
}
