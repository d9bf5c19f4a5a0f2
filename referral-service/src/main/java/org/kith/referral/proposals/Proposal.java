package org.kith.referral.proposals;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.kith.events.MatchesFound.Match;
import org.kith.kit.Ids;

/** One offer that could do a family good, with the reasons for it. */
@Entity
class Proposal {

    @Schema(name = "ProposalStatus")
    enum Status {
        OPEN, CHOSEN, CLOSED
    }

    /** Why an offer is proposed, as a code for machines and in words a family would understand. */
    @Schema(name = "ProposalReason", description = "Why an offer is proposed")
    record Reason(
            @Schema(description = "For example interest, help, distance, time, room, access, fresh") @NotNull String code,
            @Schema(description = "For example: you said gardening") @NotNull String words) {}

    @Id
    private UUID id;
    @TenantId
    private String council;
    private UUID familyId;
    private UUID offerId;
    private UUID groupId;
    private String groupName;
    private String offerTitle;
    private int rank;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;
    @Enumerated(EnumType.STRING)
    private Status status;

    protected Proposal() {}

    Proposal(UUID familyId, Match match) {
        this.id = Ids.next();
        this.familyId = familyId;
        this.offerId = match.offerId();
        open(match);
    }

    /** Found again. What the family has chosen stays as it was when they chose it. */
    Proposal foundAgain(Match match) {
        if (status != Status.CHOSEN) {
            open(match);
        }
        return this;
    }

    private void open(Match match) {
        status = Status.OPEN;
        groupId = match.groupId();
        groupName = match.groupName();
        offerTitle = match.offerTitle();
        rank = match.rank();
        reasons = match.reasons().stream().map(reason -> new Reason(reason.code(), reason.words())).toList();
    }

    /** No longer found, or no longer wanted. */
    void close() {
        status = status == Status.CHOSEN ? Status.CHOSEN : Status.CLOSED;
    }

    UUID offerId() {
        return offerId;
    }

    boolean isListed() {
        return status != Status.CLOSED;
    }

    ProposalView view() {
        return new ProposalView(id, familyId, offerId, groupId, groupName, offerTitle, rank, reasons, status);
    }
}
