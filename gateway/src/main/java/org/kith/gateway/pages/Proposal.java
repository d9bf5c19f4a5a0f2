package org.kith.gateway.pages;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** An offer near the family, with the reasons for it, as referral-service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Proposal(UUID id, String groupName, String offerTitle, int rank, List<Reason> reasons, String status) {

    Proposal {
        reasons = reasons == null ? List.of() : reasons;
    }

    public boolean isOpen() {
        return "OPEN".equals(status);
    }

    public boolean isChosen() {
        return "CHOSEN".equals(status);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reason(String code, String words) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record All(List<Proposal> proposals) {}
}
