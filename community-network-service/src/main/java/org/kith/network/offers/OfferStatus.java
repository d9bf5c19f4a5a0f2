package org.kith.network.offers;

/** Whether an offer runs. INACTIVE is one that its source no longer runs; it is kept and not shown. */
public enum OfferStatus {
    ACTIVE, PAUSED, INACTIVE
}
