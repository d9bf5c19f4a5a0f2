package org.kith.network.desk;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.Persons;
import org.kith.network.letters.GroupLinks;
import org.kith.network.letters.LinkTo;

/** Whom a link to a desk stands for. */
@ApplicationScoped
class DeskKey {
    private final GroupLinks links;
    private final CurrentCouncil council;
    private final Persons persons;

    DeskKey(GroupLinks links, CurrentCouncil council, Persons persons) {
        this.links = links;
        this.council = council;
        this.persons = persons;
    }

    /** Who the link was given to, in whose council we work from now on; empty when it opens nothing. Before the transaction. */
    Optional<UUID> holder(String token) {
        return links.open(token, LinkTo.DESK).map(link -> {
            council.enter(link.council());
            return link.holder();
        });
    }

    /** By the person and not by the group of the link: after a merging they look after the group that stayed. */
    Optional<GroupPerson> joined(UUID personId) {
        return persons.find(personId).flatMap(persons::now).filter(person -> person.joinedAt() != null);
    }
}
