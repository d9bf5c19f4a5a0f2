package org.kith.network.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.kith.kit.link.SignedLink;
import org.kith.kit.link.SignedLinks;
import org.kith.network.groups.GroupPerson;

/** The signed links to the pages of a group. */
@Singleton
public class GroupLinks {
    private final SignedLinks links;
    private final LettersConfig config;

    GroupLinks(SignedLinks links, LettersConfig config) {
        this.links = links;
        this.config = config;
    }

    /** What the token stands for, or empty when it opens something else or nothing any more. */
    public Optional<SignedLink> open(String token, LinkTo page) {
        return links.verify(token, page.purpose());
    }

    /** The path of the person's own desk, for going on there. */
    public String desk(GroupPerson person) {
        return path(LinkTo.DESK, person.groupId(), person.id(), person.council(), expiry(LinkTo.DESK));
    }

    String path(LinkTo page, UUID subject, UUID holder, String council, Instant expires) {
        return page.path() + links.sign(new SignedLink(page.purpose(), subject, holder, council, expires));
    }

    /** When a link made now ends. */
    Instant expiry(LinkTo page) {
        return Instant.now().plus(goodFor(page));
    }

    private Duration goodFor(LinkTo page) {
        return page == LinkTo.DESK ? config.deskGoodFor() : config.linkGoodFor();
    }
}
