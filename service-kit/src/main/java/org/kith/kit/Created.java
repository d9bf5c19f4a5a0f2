package org.kith.kit;

import java.net.URI;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answer to a creating request: 201, where it is, and what it is. Its type tells the document what the body looks like. */
public final class Created {

    public static <T> RestResponse<T> at(String path, T body) {
        return ResponseBuilder.<T>created(URI.create(path)).entity(body).build();
    }

    private Created() {}
}
