package org.kith.network.matching;

import java.util.List;

/**
 * What might suit a family.
 *
 * @param homeKnown whether it is known where they live, so that distances can be told
 */
record Candidates(boolean homeKnown, List<Candidate> offers) {}
