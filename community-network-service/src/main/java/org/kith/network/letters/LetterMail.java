package org.kith.network.letters;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kith.events.GroupTold.News;
import org.kith.kit.link.SignedLink;
import org.kith.kit.link.SignedLinks;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.offers.PublishedOffer;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;

/** The e-mail a letter becomes. It holds what the public directory says of the group, and nothing about the family. */
@Singleton
class LetterMail {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final EntityManager entities;
    private final Engine templates;
    private final SignedLinks links;
    private final LettersConfig config;
    private final URI publicUrl;

    LetterMail(EntityManager entities, Engine templates, SignedLinks links, LettersConfig config,
            @ConfigProperty(name = "kith.public-url") URI publicUrl) {
        this.entities = entities;
        this.templates = templates;
        this.links = links;
        this.config = config;
        this.publicUrl = publicUrl;
    }

    Mail of(Letter letter, PersonalText email) {
        var offer = offerTitle(letter);
        var expires = Instant.now().plus(config.linkGoodFor());
        var name = "letters/" + letter.news().name().toLowerCase(Locale.ROOT);
        return Mail.withText(email.value(), subject(letter.news(), offer), fill(name + ".txt", letter, offer, expires).render())
                .setHtml(fill(name + ".html", letter, offer, expires).render())
                // RFC 5322: the same message has the same id. RFC 3834: holiday notices need not answer.
                .addHeader("Message-ID", "<" + letter.id() + "@" + publicUrl.getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String subject(News news, String offer) {
        return news == News.INTRODUCTION
                ? "Somebody would like to come to " + offer
                : "No longer needed: the introduction to " + offer;
    }

    private TemplateInstance fill(String template, Letter letter, String offer, Instant expires) {
        return templates.getTemplate(template)
                .data("group", entities.find(CommunityGroup.class, letter.groupId()).name())
                .data("offer", offer)
                .data("until", DAY.format(expires))
                .data("link", publicUrl + "/answer/" + links.sign(link(letter, expires)));
    }

    private static SignedLink link(Letter letter, Instant expires) {
        return new SignedLink(SignedLink.ANSWER_INTRODUCTION, letter.referralId(), letter.groupId(), letter.council(), expires);
    }

    private String offerTitle(Letter letter) {
        var offer = entities.find(PublishedOffer.class, letter.offerId());
        return offer == null ? "your group" : offer.content().title();
    }
}
