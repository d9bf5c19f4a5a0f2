package org.kith.network.openreferral;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Somebody to ask, as the published record itself names them. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Contact(
        @Schema(required = true) UUID id,
        String name,
        String title,
        String department,
        String email,
        List<Phone> phones) {
    public Contact {
        phones = phones == null ? List.of() : List.copyOf(phones);
    }
}
