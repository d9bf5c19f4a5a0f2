package org.kith.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** One kind of path takes files of any size; their service says where to stop. */
@QuarkusTest
@WithTestResource(value = LargeFilesTest.Network.class, scope = TestResourceScope.MATCHING_RESOURCES)
class LargeFilesTest {
    private static final byte[] FILE = new byte[8 * 1024 * 1024];

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void shouldLetAFileOfAFeedThrough() throws Exception {
        assertEquals(FILE.length, lengthThatArrived("/api/feeds/1/file", BodyPublishers.ofByteArray(FILE)));
    }

    @Test
    void shouldLetAFileThroughThatDoesNotSayHowLongItIs() throws Exception {
        assertEquals(FILE.length, lengthThatArrived("/api/feeds/1/file",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(FILE))));
    }

    @Test
    void shouldLetNothingElseThroughThatIsAsLarge() throws Exception {
        for (var path : new String[]{"/api/feeds", "/api/feeds/1", "/api/feeds/1/file/2", "/api/imports"}) {
            var http = new Http(gateway);
            assertEquals(413, http.send(http.to(path).POST(BodyPublishers.ofByteArray(FILE))).statusCode());
        }
    }

    private int lengthThatArrived(String path, BodyPublisher body) throws IOException, InterruptedException {
        var http = new Http(gateway);
        return new JsonObject(http.send(http.to(path).POST(body)).body()).getInteger("length");
    }

    /** A real server in the place of the network service. */
    public static class Network implements QuarkusTestResourceLifecycleManager {
        private EchoService echo;

        @Override
        public Map<String, String> start() {
            try {
                echo = new EchoService();
                return Map.of("kith.services.network", echo.address());
            } catch (IOException e) {
                throw new IllegalStateException("The server behind the gateway could not be started", e);
            }
        }

        @Override
        public void stop() {
            echo.close();
        }
    }
}
