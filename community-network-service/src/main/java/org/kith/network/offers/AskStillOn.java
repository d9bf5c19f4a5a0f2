package org.kith.network.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.network.letters.LetterKind;
import org.kith.network.letters.Notices;

/** Asks the groups of the council at work about offers that nobody has confirmed for long: kindly, and not too often. */
@ApplicationScoped
class AskStillOn {
    /** A group that did not answer is asked again, but not every week. */
    private static final Duration NOT_AGAIN_FOR = Duration.ofDays(30);
    /** A group with many offers is asked about some of them at a time. */
    private static final Duration GROUP_LEFT_ALONE_FOR = Duration.ofDays(6);
    private static final int MOST_OF_A_GROUP = 3;
    private static final int MOST_AT_ONCE = 200;
    /**
     * What a feed brought has its time here first, however old its record is: nobody is flooded because a directory was imported.
     * When it was last asked about is looked at once more on the row that is locked: another process may have been quicker.
     */
    private static final String DUE = """
            with due as (
                select o.id, row_number() over (partition by o.group_id order by vouched_at(o), o.id) as place
                from offer o join group_contact c on c.group_id = o.group_id
                where o.council = :council and o.status in ('ACTIVE', 'PAUSED')
                    and greatest(vouched_at(o), o.created_at) < :silent and (o.asked_at is null or o.asked_at < :asked)
                    and exists (select from listing l where l.offer_id = o.id)
                    and not exists (select from offer other where other.group_id = o.group_id and other.asked_at > :lately))
            select o.* from offer o join due on due.id = o.id
            where due.place <= :most and (o.asked_at is null or o.asked_at < :asked)
            order by vouched_at(o), o.id for update of o skip locked
            """;

    private final EntityManager entities;
    private final Notices notices;

    AskStillOn(EntityManager entities, Notices notices) {
        this.entities = entities;
        this.notices = notices;
    }

    /** @return how many letters were written */
    int ask(String council, Freshness freshness, Instant now) {
        @SuppressWarnings("unchecked")
        List<Offer> due = entities.createNativeQuery(DUE, Offer.class).setParameter("council", council)
                .setParameter("silent", now.minus(freshness.askAfter())).setParameter("asked", now.minus(NOT_AGAIN_FOR))
                .setParameter("lately", now.minus(GROUP_LEFT_ALONE_FOR)).setParameter("most", MOST_OF_A_GROUP)
                .setMaxResults(MOST_AT_ONCE).getResultList();
        for (var offer : due) {
            offer.asked(now);
            notices.write(LetterKind.STILL_ON, offer.groupId(), offer.id());
        }
        return due.size();
    }
}
