package org.kith.network.directory;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open directory of every council here. */
@Path("/open-referral-uk/v3")
@Tag(name = "Open Referral UK 3.0")
class DirectoryResource extends OpenReferralUk {
    @Override
    String council() {
        return null;
    }
}
