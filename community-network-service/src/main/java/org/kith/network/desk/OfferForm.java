package org.kith.network.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestForm;
import org.kith.kit.Ids;
import org.kith.network.offers.DeskOffers.NewOffer;
import org.kith.network.openreferral.Day;

/** One more offer, as it was typed. */
public class OfferForm {
    @RestForm
    String key;
    @RestForm
    String title;
    @RestForm
    String whatHappens;
    @RestForm
    String ward;
    @RestForm
    String about;
    @RestForm
    String day;
    @RestForm
    String opensAt;
    @RestForm
    String room;

    UUID id() {
        return Optional.ofNullable(key).filter(typed -> typed.matches(Typed.UUID_FORM)).map(UUID::fromString)
                .orElseGet(Ids::next);
    }

    NewOffer request() {
        return new NewOffer(Typed.kept(title), Typed.kept(whatHappens), Typed.kept(ward), Typed.kept(about),
                Arrays.stream(Day.values()).filter(known -> known.name().equals(day)).findFirst().orElse(null),
                Typed.time(opensAt),
                Optional.ofNullable(Typed.kept(room)).filter(DeskSteps::isRoom).map(Integer::valueOf).orElse(null));
    }

    Map<String, String> errors(Errors errors) {
        var wrong = errors.in(request());
        if (Typed.isNoTime(opensAt)) {
            wrong.put("opensAt", Typed.NO_TIME);
        }
        if (!DeskSteps.isRoom(room)) {
            wrong.put("room", "Say a number, or leave it empty for always room");
        }
        if (wrong.containsKey("aboutSomethingKnown")) {
            wrong.put("about", wrong.remove("aboutSomethingKnown"));
        }
        return wrong;
    }

    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("title", title);
        typed.put("whatHappens", whatHappens);
        typed.put("ward", ward);
        typed.put("about", about);
        typed.put("day", day);
        typed.put("opensAt", opensAt);
        typed.put("room", room);
        typed.values().removeIf(Objects::isNull);
        return typed;
    }
}
