package org.kith.network.desk;

import java.util.List;
import java.util.Map;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.kit.problem.ProblemException;
import org.kith.network.claims.GroupsByName;
import org.kith.network.claims.GroupsByName.Found;
import org.kith.network.registration.Councils;
import org.kith.network.registration.Registrations;
import org.kith.network.registration.Wards;

/** Where a group registers itself: one form, five things to say, no account. */
@Path("/groups/register")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages", description = "HTML for the people of a group")
class RegisterPage {
    private final Councils councils;
    private final Wards wards;
    private final Registrations registrations;
    private final GroupsByName groups;
    private final Errors errors;

    RegisterPage(Councils councils, Wards wards, Registrations registrations, GroupsByName groups,
            Errors errors) {
        this.councils = councils;
        this.wards = wards;
        this.registrations = registrations;
        this.groups = groups;
        this.errors = errors;
    }

    @GET
    @Operation(summary = "The form a group registers with", description = "HTML for people. Without a council it asks for one first.")
    public Response ask(@RestQuery String council) {
        var all = councils.all();
        if (all.size() == 1) {
            return form(200, all.get(0).code(), new RegisterForm(), Map.of());
        }
        return council != null && councils.takesPart(council)
                ? form(200, council, new RegisterForm(), Map.of())
                : GroupPages.page(200, GroupPages.Templates.councils(all));
    }

    @POST
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Register a group", description = "HTML for people.")
    public Response register(@BeanParam RegisterForm form) {
        if (form.council == null || !councils.takesPart(form.council)) {
            return ask(null);
        }
        var request = form.request();
        var wrong = errors.in(request);
        if (!wrong.isEmpty()) {
            return form(400, form.council, form, wrong);
        }
        var likely = form.isSure() ? List.<Found>of() : groups.thatCouldBe(form.council, request.name());
        if (!likely.isEmpty()) {
            return form(200, form.council, form, Map.of(), likely);
        }
        try {
            registrations.receive(request);
        } catch (ProblemException unknownWard) {
            return form(422, form.council, form, Map.of("ward", "Choose the ward you meet in"));
        }
        return GroupPages.lookIntoYourEmail();
    }

    private Response form(int status, String council, RegisterForm form, Map<String, String> wrong) {
        return form(status, council, form, wrong, List.of());
    }

    private Response form(int status, String council, RegisterForm form, Map<String, String> wrong, List<Found> likely) {
        councils.enter(council);
        return GroupPages.page(status,
                GroupPages.Templates.register(councils.named(council), wards.byName(), form, wrong, likely));
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
