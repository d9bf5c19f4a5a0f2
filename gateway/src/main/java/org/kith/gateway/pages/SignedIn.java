package org.kith.gateway.pages;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
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
        return identity().map(SecurityIdentity::getPrincipal).filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast).map(token -> token.<String>getClaim("name")).orElse(null);
    }

    public boolean isKeyWorker() {
        return is("key-worker");
    }

    public boolean isModerator() {
        return is("moderator");
    }

    private boolean is(String role) {
        return identity().filter(identity -> identity.hasRole(role)).isPresent();
    }

    private Optional<SecurityIdentity> identity() {
        if (!Arc.container().requestContext().isActive() || current.getCurrent() == null) {
            return Optional.empty();
        }
        return current.getCurrent().user() instanceof QuarkusHttpUser user
                ? Optional.of(user.getSecurityIdentity())
                : Optional.empty();
    }
}
