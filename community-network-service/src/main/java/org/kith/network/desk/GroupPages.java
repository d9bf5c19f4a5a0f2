package org.kith.network.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.jboss.logging.Logger;
import org.kith.kit.problem.ChangedMeanwhile;
import org.kith.kit.problem.ProblemException;
import org.kith.kit.problem.Unavailable;
import org.kith.network.claims.GroupsByName.Found;
import org.kith.network.groups.PublicGroup;
import org.kith.network.offers.DeskOffers.DeskOffer;
import org.kith.network.registration.Councils.Council;
import org.kith.network.registration.Wards.Ward;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages a group's people see. No script, nothing from elsewhere, nothing kept, and the link in the address told to nobody. */
final class GroupPages {
    private static final Logger LOG = Logger.getLogger(GroupPages.class);
    private static final String POLICY = """
            default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'""";

    @CheckedTemplate(basePath = "groups")
    static class Templates {
        static native TemplateInstance councils(List<Council> councils);

        static native TemplateInstance register(Council council, List<Ward> wards, RegisterForm form,
                Map<String, String> errors, List<Found> likely);

        static native TemplateInstance findYours(List<Council> councils, Council council, String name, List<Found> found);

        static native TemplateInstance yours(PublicGroup group, ClaimForm form, Map<String, String> errors);

        static native TemplateInstance question(Question question);

        static native TemplateInstance lostLink(String email, String error);

        static native TemplateInstance desk(String token, Desk.View desk, Done done, DeskForms forms);

        static native TemplateInstance offer(String token, OfferDesk.OfferView view, Done done, WholeOfferForm form,
                Map<String, String> errors);

        static native TemplateInstance asset(String token, AssetDesk.View view, AssetForm form, Map<String, String> errors);

        static native TemplateInstance stillOn(DeskOffer offer, List<StillOn> answers, StillOn said);

        static native TemplateInstance stillOnThanks(StillOnThanks thanks);

        static native TemplateInstance words(String title, String words);

        private Templates() {}
    }

    static Response page(int status, TemplateInstance template) {
        return safe(Response.status(status).entity(template.render()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")));
    }

    static Response words(int status, String title, String words) {
        return page(status, Templates.words(title, words));
    }

    /** After a form was taken: the browser goes on by GET, so that reloading sends nothing twice. */
    static Response goTo(String path) {
        return safe(Response.seeOther(URI.create(path)));
    }

    static Response lookIntoYourEmail() {
        return words(200, "Please look into your e-mail", """
                Thank you. If there is something for you to do, a letter from us says what, normally within a minute. \
                Look into the folder for unwanted mail too.""");
    }

    static Response noSuchLink() {
        return words(404, "This link does not work any more", """
                It may have run out, or a part of it was lost on the way. Please open it once more from the newest e-mail we sent \
                you, or ask for a new one at the bottom of this page.""");
    }

    static Response notFromOurPage() {
        return words(403, "That did not work", "This form was not sent from a page of Kith. Please go back and send it again.");
    }

    /** A person looks at this: even when something is broken they get a page, not a document for programs. */
    static Response notRightNow(RuntimeException e) {
        if (e instanceof ProblemException refused) {
            return words(refused.problem().status(), refused.problem().title(), refused.problem().detail());
        }
        if (e instanceof WebApplicationException refused) {
            return sorry(refused.getResponse().getStatus());
        }
        if (Unavailable.isCauseOf(e)) {
            LOG.warnf("a part this service needs is not answering: cause=%s", Unavailable.describe(e));
            return sorry(503);
        }
        if (ChangedMeanwhile.isCauseOf(e)) {
            return words(409, "Somebody changed this at the same moment", """
                    Perhaps it was you, with a second click. Please go back, load the page anew and look how things stand: what was \
                    said first is kept.""");
        }
        LOG.error("unexpected failure", e);
        return sorry(500);
    }

    private static Response sorry(int status) {
        return words(status, "That did not work just now", "Nothing has been saved. Please try again in a few minutes.");
    }

    private static Response safe(ResponseBuilder response) {
        return response.header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    private GroupPages() {}
}
