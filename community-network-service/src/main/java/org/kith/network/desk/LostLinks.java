package org.kith.network.desk;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;
import org.kith.network.letters.LetterKind;
import org.kith.network.letters.Notices;

/** Sends links again to whoever has lost them: for every group an address looks after, in whichever council. */
@ApplicationScoped
class LostLinks {
    private final CurrentCouncil council;
    private final Persons persons;
    private final Groups groups;
    private final Notices notices;

    LostLinks(CurrentCouncil council, Persons persons, Groups groups, Notices notices) {
        this.council = council;
        this.persons = persons;
        this.groups = groups;
        this.notices = notices;
    }

    void send(String email) {
        for (var known : persons.everywhere(new PersonalText(email))) {
            council.enter(known.council());
            send(known.id());
        }
    }

    @Transactional
    void send(UUID personId) {
        // Whoever looked after both groups of a merging gets one link, to the group that stayed.
        persons.find(personId).filter(person -> persons.now(person).filter(person::equals).isPresent()).ifPresent(person -> {
            persons.lock(person.emailHash());
            if (person.joinedAt() != null) {
                notices.writeSparingly(LetterKind.DESK_LINK, person, null);
            } else if (isUnconfirmed(person)) {
                notices.writeSparingly(LetterKind.CONFIRM_GROUP, person, null);
            }
        });
    }

    private boolean isUnconfirmed(GroupPerson person) {
        return groups.get(person.groupId()).status() == GroupStatus.REGISTERED;
    }
}
