package org.kith.network.offers;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;

@Path("/api/settings/freshness")
@RolesAllowed({"operator", "moderator"})
@Tag(name = "Settings")
class FreshnessResource {
    private final FreshnessSettings settings;
    private final KeepFresh keepFresh;
    private final CurrentCouncil council;

    FreshnessResource(FreshnessSettings settings, KeepFresh keepFresh, CurrentCouncil council) {
        this.settings = settings;
        this.keepFresh = keepFresh;
        this.council = council;
    }

    @GET
    @Transactional
    @Operation(summary = "How long the word for an offer counts in your council")
    public Days read() {
        return Days.of(settings.current());
    }

    @PUT
    @Transactional
    @Operation(summary = "Change how long the word for an offer counts", description = "It counts for all offers at once.")
    public Days change(@Valid @NotNull Days request) {
        request.mustMakeSense();
        council.code();
        settings.change(request.freshness());
        keepFresh.inThisCouncil();
        return request;
    }

    @Schema(name = "Freshness", description = "Days since a person or the source last stood for an offer")
    record Days(
            @Schema(description = "Then its group is asked whether it is still on", examples = "90") @NotNull @Min(7) @Max(3650) Integer askAfterDays,
            @Schema(description = "Then it is shown as unconfirmed, ranks lower and is not proposed", examples = "120") @NotNull @Min(7) @Max(3650) Integer unconfirmedAfterDays,
            @Schema(description = "Then it leaves the results; nothing is deleted", examples = "180") @NotNull @Min(7) @Max(3650) Integer hiddenAfterDays) {

        static Days of(Freshness freshness) {
            return new Days((int) freshness.askAfter().toDays(), (int) freshness.unconfirmedAfter().toDays(),
                    (int) freshness.hiddenAfter().toDays());
        }

        void mustMakeSense() {
            if (askAfterDays > unconfirmedAfterDays || unconfirmedAfterDays > hiddenAfterDays) {
                throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.",
                        List.of(new FieldError("unconfirmedAfterDays", "must be from askAfterDays to hiddenAfterDays")));
            }
        }

        Freshness freshness() {
            return Freshness.ofDays(askAfterDays, unconfirmedAfterDays, hiddenAfterDays);
        }
    }
}
