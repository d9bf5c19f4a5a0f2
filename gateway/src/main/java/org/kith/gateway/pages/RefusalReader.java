package org.kith.gateway.pages;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads a service's problem document. A service that answers without one is taken to be away for the moment. */
class RefusalReader implements ResponseExceptionMapper<Refusal.Told> {

    @Override
    public Refusal.Told toThrowable(Response response) {
        try {
            var refusal = response.readEntity(Refusal.class);
            return new Refusal.Told(refusal.title() == null ? Refusal.UNAVAILABLE : refusal);
        } catch (ProcessingException | IllegalStateException | NullPointerException notAProblemDocument) {
            return new Refusal.Told(Refusal.UNAVAILABLE);
        }
    }
}
