package org.kith.network.letters;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.Groups;
import org.kith.network.offers.PublishedOffer;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;

/** The e-mail a letter becomes. It holds what the public directory says of the group, and nothing about any family. */
@Singleton
class LetterMail {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final EntityManager entities;
    private final Groups groups;
    private final Engine templates;
    private final GroupLinks links;
    private final URI publicUrl;

    LetterMail(EntityManager entities, Groups groups, Engine templates, GroupLinks links,
            @ConfigProperty(name = "kith.public-url") URI publicUrl) {
        this.entities = entities;
        this.groups = groups;
        this.templates = templates;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    Mail of(Letter letter, PersonalText email) {
        var names = new Names(groups.get(letter.groupId()).name(), offerTitle(letter));
        var expires = links.expiry(letter.kind().link());
        return Mail.withText(email.value(), letter.kind().subject(names.group(), names.offer()),
                fill(".txt", letter, names, expires).render())
                .setHtml(fill(".html", letter, names, expires).render())
                // RFC 5322: the same message has the same id. RFC 3834: holiday notices need not answer.
                .addHeader("Message-ID", "<" + letter.id() + "@" + publicUrl.getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private TemplateInstance fill(String form, Letter letter, Names names, Instant expires) {
        return templates.getTemplate(letter.kind().template() + form)
                .data("group", names.group())
                .data("offer", names.offer())
                .data("words", PersonalText.valueOf(letter.words()))
                .data("until", DAY.format(expires))
                .data("site", publicUrl)
                .data("link", publicUrl + links.path(letter.kind().link(), letter.subject(), letter.holder(), letter.council(),
                        expires));
    }

    private String offerTitle(Letter letter) {
        var offer = letter.offerId() == null ? null : entities.find(PublishedOffer.class, letter.offerId());
        return offer == null ? "your group" : offer.content().title();
    }

    private record Names(String group, String offer) {}
}
