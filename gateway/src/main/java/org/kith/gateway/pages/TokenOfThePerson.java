package org.kith.gateway.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

import io.quarkus.oidc.AccessTokenCredential;

/** The services see the person, not the gateway: each call carries the access token of whoever is signed in. */
@ApplicationScoped
class TokenOfThePerson implements ClientHeadersFactory {
    private final AccessTokenCredential credential;

    TokenOfThePerson(AccessTokenCredential credential) {
        this.credential = credential;
    }

    @Override
    public MultivaluedMap<String, String> update(MultivaluedMap<String, String> incoming,
            MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential.getToken());
        return headers;
    }
}
