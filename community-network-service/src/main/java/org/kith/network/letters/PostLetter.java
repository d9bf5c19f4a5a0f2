package org.kith.network.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.outbox.TraceParent;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;

import io.quarkus.mailer.reactive.ReactiveMailer;

/**
 * Sends one letter and remembers that it was sent. Should the process die in between, the letter goes out again under the same
 * Message-ID, by which mail programs know it for the same.
 */
@ApplicationScoped
class PostLetter {
    private static final Logger LOG = Logger.getLogger(PostLetter.class);
    private static final String TAKE = "select * from letter where id = :id and state = 'WAITING' for update skip locked";

    private final EntityManager entities;
    private final CurrentCouncil council;
    private final Groups groups;
    private final Persons persons;
    private final LetterMail mail;
    private final ReactiveMailer mailer;
    private final Outbox outbox;
    private final LettersConfig config;

    PostLetter(EntityManager entities, CurrentCouncil council, Groups groups, Persons persons, LetterMail mail,
            ReactiveMailer mailer,
            Outbox outbox, LettersConfig config) {
        this.entities = entities;
        this.council = council;
        this.groups = groups;
        this.persons = persons;
        this.mail = mail;
        this.mailer = mailer;
        this.outbox = outbox;
        this.config = config;
    }

    /** Whether there was something to do; not when another process has the letter at hand or has sent it. */
    @ActivateRequestContext
    boolean post(UUID id, String gssCode) {
        council.enter(gssCode);
        return takeAndPost(id);
    }

    @Transactional
    boolean takeAndPost(UUID id) {
        var letter = entities.createNativeQuery(TAKE, Letter.class).setParameter("id", id).getResultStream().findFirst();
        letter.ifPresent(found -> post((Letter) found));
        return letter.isPresent();
    }

    private void post(Letter letter) {
        try (var trace = TraceParent.resume(letter.traceParent())) {
            addressOf(letter).ifPresentOrElse(email -> post(letter, email), () -> giveUp(letter));
        }
    }

    private Optional<PersonalText> addressOf(Letter letter) {
        return letter.personId() == null
                ? groups.survivorOf(letter.groupId()).flatMap(groups::emailOf)
                : persons.find(letter.personId()).map(GroupPerson::email);
    }

    private void post(Letter letter, PersonalText email) {
        try {
            // The blocking mailer waits without end; a mail server that hangs must not keep the others' letters.
            mailer.send(mail.of(letter, email)).await().atMost(config.patience());
        } catch (RuntimeException e) {
            letter.tryLater(config.firstPause(), config.longestPause(), Instant.now());
            LOG.warnf("letter not taken by the mail server, kept for another try: id=%s groupId=%s try=%d cause=%s",
                    letter.id(), letter.groupId(), letter.tries(), e.getClass().getSimpleName());
            return;
        }
        letter.sent(Instant.now()).ifPresent(told -> outbox.append(told, letter.sequence()));
        LOG.infof("letter sent: letterId=%s groupId=%s kind=%s", letter.id(), letter.groupId(), letter.kind());
    }

    private static void giveUp(Letter letter) {
        letter.cannotBeSent();
        LOG.warnf("no e-mail address, nobody was told: letterId=%s groupId=%s kind=%s", letter.id(), letter.groupId(),
                letter.kind());
    }
}
