package org.kith.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

import org.kith.stack.TestStack;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Real servers for a service under test: a database of its own, topics of its own (by a prefix), real sign-in, real mail. Use as
 * {@code @QuarkusTest @WithTestResource(KithResource.class)}.
 */
public class KithResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var servers = TestStack.endpoints();
        var module = Path.of("").toAbsolutePath().getFileName().toString().replace('-', '_');
        var database = servers.createDatabase("test_" + module);
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", database.url());
        config.put("quarkus.datasource.username", database.appUser());
        config.put("quarkus.datasource.password", database.appPassword());
        config.put("quarkus.flyway.username", database.ownerUser());
        config.put("quarkus.flyway.password", database.ownerPassword());
        config.put("kafka.bootstrap.servers", servers.kafkaBootstrapServers());
        config.put("kith.outbox.topic-prefix", "test-" + module + "-" + Long.toString(System.nanoTime(), 36) + ".");
        config.put("quarkus.oidc.auth-server-url", servers.issuer());
        config.put("kith.personal.keyset", newKeyset().toString());
        config.put("kith.personal.lookup-key", "another key of tests only, with thirty-two bytes and more");
        config.put("kith.links.key", "a key of tests only, with thirty-two bytes and more");
        config.put("kith.public-url", "http://gateway.example");
        config.put("quarkus.mailer.host", servers.smtpHost());
        config.put("quarkus.mailer.port", Integer.toString(servers.smtpPort()));
        config.put("quarkus.mailer.mock", "false");
        return config;
    }

    @Override
    public void stop() {
        // The servers belong to the build, not to one module.
    }

    private static Path newKeyset() {
        try {
            AeadConfig.register();
            var keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    InsecureSecretKeyAccess.get());
            var file = Files.createTempFile("keyset", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
