package org.kith.kit;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.problem.CommonProblem;

import io.quarkus.security.identity.SecurityIdentity;

/** Who calls, as the verified token says. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final CurrentCouncil council;

    Caller(SecurityIdentity identity, CurrentCouncil council) {
        this.identity = identity;
        this.council = council;
    }

    /** The subject of the token. Providers that do not use UUIDs as subjects are not supported. */
    public UUID id() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            try {
                return UUID.fromString(token.getSubject());
            } catch (IllegalArgumentException notAnId) {
                throw CommonProblem.FORBIDDEN.because("Your sign-in does not say who you are in a way this service knows.");
            }
        }
        throw CommonProblem.SIGN_IN_NEEDED.because("Please sign in first.");
    }

    /** The caller's council, a GSS code. */
    public String council() {
        return council.code();
    }
}
