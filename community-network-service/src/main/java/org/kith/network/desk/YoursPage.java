package org.kith.network.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.network.claims.Claims;
import org.kith.network.claims.GroupsByName;
import org.kith.network.claims.GroupsByName.Found;
import org.kith.network.registration.Councils;

/** Where somebody finds their group in the directory and says that it is theirs. The answer does not tell whether we know the address. */
@Path("/groups/yours")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class YoursPage {
    private static final int LONGEST = 120;

    private final Councils councils;
    private final GroupsByName groups;
    private final Claims claims;
    private final Errors errors;

    YoursPage(Councils councils, GroupsByName groups, Claims claims, Errors errors) {
        this.councils = councils;
        this.groups = groups;
        this.claims = claims;
        this.errors = errors;
    }

    @GET
    @Operation(summary = "Find your group by its name", description = "HTML for people. Shows what is in the directory already.")
    public Response find(@RestQuery String council, @RestQuery String name) {
        var all = councils.all();
        var chosen = all.stream().filter(each -> all.size() == 1 || each.code().equals(council)).findFirst().orElse(null);
        var words = Typed.kept(name);
        List<Found> found = chosen == null || words == null
                ? null
                : groups.find(chosen.code(), words.substring(0, Math.min(words.length(), LONGEST)));
        return GroupPages.page(200, GroupPages.Templates.findYours(all, chosen, words, found));
    }

    @GET
    @Path("{groupId}")
    @Operation(summary = "Is this your group?", description = "HTML for people.")
    public Response ask(@RestPath UUID groupId) {
        return form(200, groupId, new ClaimForm(), Map.of());
    }

    @POST
    @Path("{groupId}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Yes, it is ours", description = "HTML for people. The answer is the same whether or not the address is known.")
    public Response claim(@RestPath UUID groupId, @BeanParam ClaimForm form) {
        var wrong = form.errors(errors);
        if (!wrong.isEmpty()) {
            return form(400, groupId, form, wrong);
        }
        claims.receive(groupId, form.request());
        return GroupPages.words(200, "Thank you",
                """
                A letter with a link is on its way to you, normally within a minute; look into the folder for unwanted mail too. \
                Please open the link and press the button: until then nobody sees what you wrote.""");
    }

    private Response form(int status, UUID groupId, ClaimForm form, Map<String, String> wrong) {
        return GroupPages.page(status, GroupPages.Templates.yours(claims.published(groupId), form, wrong));
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
