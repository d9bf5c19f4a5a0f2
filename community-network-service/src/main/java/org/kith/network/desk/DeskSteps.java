package org.kith.network.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.problem.CommonProblem;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.ChangeGroup;
import org.kith.network.groups.GroupEdits;
import org.kith.network.groups.GroupPerson;
import org.kith.network.members.Invitation;
import org.kith.network.members.Members;
import org.kith.network.offers.DeskOffers;
import org.kith.network.places.Places;

/** What can be done at a desk, in the transaction of the form. Everybody on the list may do it to offers, admins to the rest. */
@ApplicationScoped
class DeskSteps {
    private static final Set<Done> OF_OFFERS = EnumSet.of(Done.PAUSED, Done.RESUMED, Done.ENDED, Done.ROOM,
            Done.STILL_ON);

    private final GroupEdits groups;
    private final Members members;
    private final DeskOffers offers;
    private final Places places;

    DeskSteps(GroupEdits groups, Members members, DeskOffers offers, Places places) {
        this.groups = groups;
        this.members = members;
        this.offers = offers;
        this.places = places;
    }

    static Optional<Done> ofOffer(String step) {
        return OF_OFFERS.stream().filter(known -> known.name().equals(step)).findFirst();
    }

    /** Empty means always room. */
    static boolean isRoom(String typed) {
        return typed == null || typed.isBlank() || typed.strip().matches("[0-9]{1,5}");
    }

    private static Integer room(String typed) {
        return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
    }

    void offer(GroupPerson person, UUID offerId, Done step, String typedRoom) {
        var groupId = person.groupId();
        var found = switch (step) {
            case PAUSED -> offers.pause(groupId, offerId, person.id());
            case RESUMED -> offers.resume(groupId, offerId, person.id());
            case ENDED -> offers.end(groupId, offerId, person.id());
            case ROOM -> offers.changeRoom(groupId, offerId, room(typedRoom), person.id());
            default -> offers.stillOn(groupId, offerId, person.id());
        };
        if (!found) {
            throw CommonProblem.NOT_FOUND.because("Your group has no such offer.");
        }
    }

    void publish(GroupPerson person, OfferForm form) {
        var offer = form.request();
        if (places.named(offer.ward()).isEmpty()) {
            throw NetworkProblem.WARD_UNKNOWN.because("Please choose a ward of your council.");
        }
        offers.publish(form.id(), person.groupId(), offer);
    }

    void speak(GroupPerson person, ChangeGroup words) {
        mustBeAdmin(person);
        groups.speak(person.groupId(), words, person.id());
    }

    void goBack(GroupPerson person, long number) {
        mustBeAdmin(person);
        if (!groups.goBack(person.groupId(), number, person.id())) {
            throw CommonProblem.NOT_FOUND.because("Your group said no such words.");
        }
    }

    void release(GroupPerson person) {
        mustBeAdmin(person);
        groups.release(person.groupId(), person.id());
    }

    void invite(GroupPerson person, Invitation invitation) {
        mustBeAdmin(person);
        members.invite(person.groupId(), invitation);
    }

    void writeTo(GroupPerson person, UUID memberId) {
        mustBeAdmin(person);
        members.writeTo(person.groupId(), memberId);
    }

    void remove(GroupPerson person, UUID memberId) {
        mustBeAdmin(person);
        members.remove(person.groupId(), memberId);
    }

    private static void mustBeAdmin(GroupPerson person) {
        if (!person.isAdmin()) {
            throw CommonProblem.FORBIDDEN.because("Only an admin of the group can do this. Please ask one of them.");
        }
    }
}
