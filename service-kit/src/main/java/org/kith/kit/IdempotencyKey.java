package org.kith.kit;

import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

/**
 * The {@code Idempotency-Key} of a creating request (draft-ietf-httpapi-idempotency-key-header).
 * <p>
 * The key gives the id of what is created, so a request that is sent again after a lost answer finds what the first one
 * made: the primary key is the memory, and no second table has to be kept in step with it.
 */
public class IdempotencyKey {
    private static final NameBasedGenerator VERSION_5 = Generators.nameBasedGenerator(
            UUID.fromString("2f1d6f0e-7d0b-4e5c-9d5b-6b8a4f1e3c7a"));

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "Any text of 1 to 100 visible ASCII characters. Sent again by the same caller, it gives the same resource, created once.")
    @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "must be 1 to 100 visible ASCII characters")
    public String value;

    /**
     * The id of the resource this request creates.
     *
     * @param kind what is created, so that one key may be used for two kinds
     * @param caller who creates it: keys of two callers never meet
     */
    public UUID idFor(String kind, Caller caller) {
        return value == null
                ? Ids.next()
                : VERSION_5.generate(kind + '\n' + caller.council() + '\n' + caller.id() + '\n' + value);
    }
}
