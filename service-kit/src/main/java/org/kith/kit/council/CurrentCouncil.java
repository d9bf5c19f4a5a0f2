package org.kith.kit.council;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.kit.problem.CommonProblem;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * The council (tenant) this work is done for: from the caller's token, from the event at hand, or from a signed link; never
 * from a request's body.
 */
@RequestScoped
public class CurrentCouncil {
    private static final Pattern GSS = Pattern.compile("[A-Z][0-9]{8}");

    private final SecurityIdentity identity;
    private String code;

    CurrentCouncil(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Says for whom this work is done, when no token does. */
    public void enter(String gssCode) {
        if (!isGssCode(gssCode)) {
            throw new IllegalArgumentException("not a GSS code");
        }
        code = gssCode;
    }

    /** The council's GSS code, for example {@code E08000010}. */
    public String code() {
        return codeIfKnown().orElseThrow(() -> CommonProblem.FORBIDDEN.because("Your sign-in does not name a council."));
    }

    /** The council's GSS code, or empty for work that is done for nobody in particular. */
    public Optional<String> codeIfKnown() {
        // Asked for with every connection and every entity, and costly to read from a token.
        if (code == null && identity.getPrincipal() instanceof JsonWebToken token) {
            code = Optional.ofNullable(token.<Object>getClaim("council")).map(Object::toString)
                    .filter(CurrentCouncil::isGssCode).orElse(null);
        }
        return Optional.ofNullable(code);
    }

    private static boolean isGssCode(String text) {
        return text != null && GSS.matcher(text).matches();
    }
}
