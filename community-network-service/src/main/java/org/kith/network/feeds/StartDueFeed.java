package org.kith.network.feeds;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.kith.kit.council.CurrentCouncil;

/** Begins the harvest of a feed whose time has come; the process that comes second finds it begun. */
@ApplicationScoped
class StartDueFeed {
    private final CurrentCouncil council;
    private final Runs runs;

    StartDueFeed(CurrentCouncil council, Runs runs) {
        this.council = council;
        this.runs = runs;
    }

    @ActivateRequestContext
    void start(UUID feedId, String gssCode) {
        council.enter(gssCode);
        runs.harvestIfDue(feedId);
    }
}
