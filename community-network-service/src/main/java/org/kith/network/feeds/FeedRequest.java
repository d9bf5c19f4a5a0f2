package org.kith.network.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.NetworkProblem;

@Schema(description = "A source of services. Without an address it takes files only.")
record FeedRequest(
        @Schema(examples = "Wigan Community Book") @NotBlank @Size(max = 200) String name,
        @Schema(description = "Where the API of services, or the file, is. "
                + "Everybody sees it with what is read from there, without what comes after a question mark", examples = "https://directory.example.org/o/v3") @Size(max = 1000) String url,
        @Schema(description = "AUTO when left out: it is looked at") FeedKind kind,
        @Schema(description = "Read it again after so many hours; leave it out to read it only when you ask") @Positive @Max(8784) Integer everyHours,
        @Schema(description = "true when left out") Boolean enabled) {

    FeedRequest {
        url = url == null || url.isBlank() ? null : url.strip();
        kind = kind == null ? FeedKind.AUTO : kind;
        enabled = enabled == null || enabled;
    }

    /** What no single field can tell, and whether the address may be fetched from. */
    void mustMakeSense(FeedAddress addresses) {
        if (everyHours != null && url == null) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.",
                    List.of(new FieldError("url", "is needed to read it again and again")));
        }
        if (url != null && !isUsable(addresses)) {
            throw NetworkProblem.FEED_ADDRESS_REFUSED.because(
                    "Use an http or https address of the public internet, on the usual port. Your operator can list others.");
        }
    }

    /** A name that is not known and one that is not allowed look the same from outside: this is no map of the network. */
    private boolean isUsable(FeedAddress addresses) {
        try {
            addresses.check(new URI(url), true);
            return true;
        } catch (URISyntaxException | FeedTrouble refused) {
            return false;
        }
    }
}
