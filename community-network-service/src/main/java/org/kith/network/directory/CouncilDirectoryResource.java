package org.kith.network.directory;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open directory of one council. */
@Path("/councils/{gss}/open-referral-uk/v3")
@Tag(name = "Open Referral UK 3.0")
class CouncilDirectoryResource extends OpenReferralUk {
    @PathParam("gss")
    String gss;

    @Override
    String council() {
        return gss;
    }
}
