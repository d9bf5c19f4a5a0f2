package org.kith.referral.answers;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.kith.referral.referrals.Introduction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages a group sees. No script, nothing from elsewhere, nothing kept, and the link in the address told to nobody. */
final class AnswerPages {
    private static final String POLICY = """
            default-src 'none'; style-src 'self' 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'""";

    @CheckedTemplate(basePath = "answers")
    static class Templates {
        static native TemplateInstance question(Introduction introduction, String trouble);

        static native TemplateInstance standing(Introduction introduction);

        static native TemplateInstance sorry(String title, String words);

        private Templates() {}
    }

    static Response howThingsStand(Introduction introduction) {
        return introduction.standing() == Introduction.Standing.ASKED
                ? page(200, Templates.question(introduction, null))
                : page(200, Templates.standing(introduction));
    }

    /** The question again, because the answer was not clear. */
    static Response askAgain(Introduction introduction, String trouble) {
        return introduction.standing() == Introduction.Standing.ASKED
                ? page(400, Templates.question(introduction, trouble))
                : howThingsStand(introduction);
    }

    static Response noSuchLink() {
        return page(404, Templates.sorry("This link does not work any more", """
                It may have run out, or a part of it was lost on the way. Please open it once more from the e-mail we sent you. \
                If it still does not work, the council's team can send you a new one."""));
    }

    static Response notRightNow(int status) {
        return page(status, Templates.sorry("That did not work just now", """
                Your answer has not been saved. Please open the link from the e-mail again in a few minutes."""));
    }

    private static Response page(int status, TemplateInstance template) {
        return Response.status(status).entity(template.render()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    private AnswerPages() {}
}
