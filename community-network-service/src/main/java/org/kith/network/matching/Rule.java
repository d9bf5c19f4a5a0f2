package org.kith.network.matching;

import java.time.Instant;
import java.util.Optional;

/** One thing that can speak for an offer. A rule that has nothing to say says nothing: no offer loses by what is not known of it. */
interface Rule {
    Optional<Finding> look(Wish wish, Candidate offer, Instant now);
}
