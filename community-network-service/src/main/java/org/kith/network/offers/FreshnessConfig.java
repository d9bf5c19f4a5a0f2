package org.kith.network.offers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the word for an offer counts where its council has not said otherwise. */
@ConfigMapping(prefix = "kith.freshness")
interface FreshnessConfig {

    /** Days after which a group is asked whether an offer is still on. */
    @WithDefault("90")
    int askAfterDays();

    /** Days after which an offer is shown as unconfirmed, ranks lower and is not proposed. */
    @WithDefault("120")
    int unconfirmedAfterDays();

    /** Days after which an offer leaves the results. */
    @WithDefault("180")
    int hiddenAfterDays();
}
