package org.kith.gateway.docs;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.api.util.MergeUtil;

/**
 * Makes one document of what the services commit as theirs. It names the files, because a folder cannot be listed once it is
 * packed into a jar.
 */
public class EveryServicesDocument implements OASModelReader {
    private static final List<String> SERVICES = List.of("family-service", "community-network-service", "referral-service");

    @Override
    public OpenAPI buildModel() {
        return SERVICES.stream().map(EveryServicesDocument::open).filter(Objects::nonNull).map(EveryServicesDocument::read)
                .reduce(MergeUtil::merge).orElseGet(OASFactory::createOpenAPI);
    }

    private static InputStream open(String service) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi/" + service + ".yaml");
    }

    private static OpenAPI read(InputStream document) {
        return SmallRyeOpenAPI.builder().withCustomStaticFile(() -> document).enableModelReader(false)
                .enableStandardStaticFiles(false).enableAnnotationScan(false).enableStandardFilter(false).build().model();
    }
}
