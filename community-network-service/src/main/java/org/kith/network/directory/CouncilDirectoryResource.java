package org.kith.network.directory;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open directory of one council. */
@Path("/councils/{gss}/open-referral-uk/v3")
@Tag(name = "Open Referral UK 3.0")
class CouncilDirectoryResource extends OpenReferralUk {
    private static final String NO_COUNCIL = "";

    @PathParam("gss")
    String gss;

    /** What is no code at all is not asked of the database, which does not take every character. */
    @Override
    String council() {
        return gss.matches("[A-Z][0-9]{8}") ? gss : NO_COUNCIL;
    }
}
