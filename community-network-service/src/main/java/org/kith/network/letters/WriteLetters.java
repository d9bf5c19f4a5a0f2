package org.kith.network.letters;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.kith.events.GroupTold.News;
import org.kith.events.ReferralEvent;
import org.kith.events.ReferralSent;
import org.kith.events.ReferralStopped;
import org.kith.kit.outbox.TraceParent;

/** Writes down what a group is to be told of a referral, in the transaction that takes the event. */
@ApplicationScoped
class WriteLetters {
    private final Notices notices;

    WriteLetters(Notices notices) {
        this.notices = notices;
    }

    void introduce(@Observes ReferralSent event) {
        write(event, News.INTRODUCTION);
    }

    void takeBack(@Observes ReferralStopped event) {
        write(event, News.STOPPED);
    }

    private void write(ReferralEvent event, News news) {
        notices.keep(Letter.about(event, news, TraceParent.current(), Instant.now()));
    }
}
