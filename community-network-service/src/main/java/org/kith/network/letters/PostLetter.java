package org.kith.network.letters;

import java.time.Instant;
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
import org.kith.network.groups.Groups;

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
    private final LetterMail mail;
    private final ReactiveMailer mailer;
    private final Outbox outbox;
    private final LettersConfig config;

    PostLetter(EntityManager entities, CurrentCouncil council, Groups groups, LetterMail mail, ReactiveMailer mailer,
            Outbox outbox, LettersConfig config) {
        this.entities = entities;
        this.council = council;
        this.groups = groups;
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
            groups.emailOf(letter.groupId()).ifPresentOrElse(email -> post(letter, email), () -> giveUp(letter));
        }
    }

    private void post(Letter letter, PersonalText email) {
        try {
            // The blocking mailer waits without end; a mail server that hangs must not keep the others' letters.
            mailer.send(mail.of(letter, email)).await().atMost(config.patience());
        } catch (RuntimeException e) {
            letter.tryLater(config.firstPause(), config.longestPause(), Instant.now());
            LOG.warnf("letter not taken by the mail server, kept for another try: id=%s referralId=%s try=%d cause=%s",
                    letter.id(), letter.referralId(), letter.tries(), e.getClass().getSimpleName());
            return;
        }
        outbox.append(letter.sent(Instant.now()), letter.sequence());
        LOG.infof("group told: letterId=%s referralId=%s groupId=%s news=%s", letter.id(), letter.referralId(),
                letter.groupId(), letter.news());
    }

    private static void giveUp(Letter letter) {
        letter.cannotBeSent();
        LOG.warnf("group has no e-mail, nobody was told: letterId=%s referralId=%s groupId=%s", letter.id(),
                letter.referralId(), letter.groupId());
    }
}
