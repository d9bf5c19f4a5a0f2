package org.kith.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.kith.kit.Ids;

import io.smallrye.config.ConfigMapping;

/**
 * Links that let somebody without an account do one thing: a JSON Web Token (RFC 7519) with an HMAC signature, good for one
 * purpose, one subject and one holder, until it expires.
 */
@Singleton
public class SignedLinks {
    private static final int SHORTEST_KEY = 32;

    private final HmacKey key;

    SignedLinks(Settings settings) {
        var bytes = settings.key().getBytes(UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException("kith.links.key must have at least " + SHORTEST_KEY + " bytes");
        }
        key = new HmacKey(bytes);
    }

    /** The token to put into a link. */
    public String sign(SignedLink link) {
        var claims = new JwtClaims();
        claims.setJwtId(Ids.next().toString());
        claims.setAudience(link.purpose());
        claims.setSubject(link.subject().toString());
        claims.setStringClaim("holder", link.holder().toString());
        claims.setStringClaim("council", link.council());
        claims.setExpirationTime(NumericDate.fromMilliseconds(link.expires().toEpochMilli()));
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the link could not be signed", e);
        }
    }

    /** What the token stands for, or empty when it is not ours, is for another purpose, has been altered or has expired. */
    public Optional<SignedLink> verify(String token, String purpose) {
        var reader = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                .setExpectedAudience(purpose)
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
        try {
            var claims = reader.processToClaims(token);
            return Optional.of(new SignedLink(purpose, UUID.fromString(claims.getSubject()),
                    UUID.fromString(claims.getStringClaimValue("holder")), claims.getStringClaimValue("council"),
                    Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis())));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }

    /** The key that links are signed with. */
    @ConfigMapping(prefix = "kith.links")
    interface Settings {

        /** A secret text of at least 32 bytes, the same for the service that writes the letters and the one that takes the answers. */
        String key();
    }
}
