package org.kith.kit.problem;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Says in every service's document that any request may be refused, and what a refusal looks like. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInDocument implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var content = OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
        operation.getResponses().addAPIResponse("default",
                OASFactory.createAPIResponse().description("Refused: why, in plain words").content(content));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var text = SchemaType.STRING;
        var field = OASFactory.createSchema().addType(SchemaType.OBJECT)
                .addProperty("field",
                        OASFactory.createSchema().addType(text).description("The field, for example members[0].name"))
                .addProperty("message", OASFactory.createSchema().addType(text).description("What it must be"));
        document.getComponents().addSchema("Problem", OASFactory.createSchema().addType(SchemaType.OBJECT)
                .description("Why a request was refused (RFC 9457)")
                .addRequired("type").addRequired("title").addRequired("status")
                .addProperty("type",
                        OASFactory.createSchema().addType(text).format("uri").description("Tells the kind of problem; stable"))
                .addProperty("title", OASFactory.createSchema().addType(text).description("The kind of problem in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("detail",
                        OASFactory.createSchema().addType(text).description("What happened and what to do, in plain words"))
                .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(field)
                        .description("The fields that were missing or wrong")));
    }
}
