package org.kith.network.places;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api")
@Consumes("text/csv")
@RolesAllowed("operator")
@Tag(name = "Places")
class LoadsResource {
    private final LoadFile load;

    LoadsResource(LoadFile load) {
        this.load = load;
    }

    @POST
    @Path("postcodes")
    @Operation(summary = "Load postcodes, for every council", description = "A piece of the ONS Postcode Directory, of Code-Point Open, or of a table with the columns postcode, latitude, longitude, lsoa21_code, ward_code, lad_code. The format is told by the headings. A postcode that is known already is brought up to date.")
    public LoadReport.View postcodes(
            @Parameter(description = "Year and month of the file, for example 2026-02") @QueryParam("edition") @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])", message = "must be a year and month, for example 2026-02") String edition,
            @NotNull String file) {
        return load.ofPostcodes(file, edition);
    }

    @POST
    @Path("lsoas")
    @Operation(summary = "Load LSOAs and their deprivation deciles, for every council", description = "A table with the column lsoa21_code and any of lsoa21_name, ward_code, lad_code, latitude, longitude, and imdYYYY_decile for each index.")
    public LoadReport.View lsoas(@NotNull String file) {
        return load.ofLsoas(file);
    }

    @POST
    @Path("wards")
    @Operation(summary = "Load the wards of your council", description = "A table with the columns ward_code, ward_name, lad_code, latitude and longitude, and utla_code where your council is a county. Wards of other councils are set aside.")
    public LoadReport.View wards(@NotNull String file) {
        return load.ofWards(file);
    }
}
