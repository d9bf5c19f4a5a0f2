package org.kith.referral.families;

import java.util.UUID;

/**
 * A family no longer agrees to be introduced to local groups. Observed within the transaction, so that everything that is
 * open under the yes ends together with it.
 */
public record YesTakenBack(UUID familyId) {}
