package org.kith.gateway.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;

/** Who is signed in, for the top of every page. It never asks the identity provider: a public page must not wait for it. */
@Named("signedIn")
@ApplicationScoped
class SignedIn {
    private final CurrentVertxRequest current;

    SignedIn(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The person's name, or nothing for a visitor. */
    public String getName() {
        if (!Arc.container().requestContext().isActive() || current.getCurrent() == null) {
            return null;
        }
        return current.getCurrent().user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken idToken ? idToken.getClaim("name") : null;
    }
}
