package org.kith.network.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks TLS with PostgreSQL's clients, as PostgreSQL asks for it, and hands what they say on to the real server. */
final class TlsInFront implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();
    /** The length of an SSLRequest (PostgreSQL, Message Formats). */
    private static final int SSL_REQUEST = 8;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger secured = new AtomicInteger();
    private final int behind;
    private final SSLContext tls;
    private final KeyStore keys;

    /** With a certificate of its own for {@code localhost}. */
    TlsInFront(int behind, Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        this.behind = behind;
        var file = folder.resolve("keys-" + door.getLocalPort() + ".p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "localhost", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype",
                "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD)).inheritIO().start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("no certificate was made");
        }
        keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        threads.execute(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many connections agreed on TLS. */
    int secured() {
        return secured.get();
    }

    /** The certificate, as PEM. */
    Path certificate(Path folder) throws IOException, GeneralSecurityException {
        var pem = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(keys.getCertificate("localhost").getEncoded());
        return Files.writeString(folder.resolve("root-" + port() + ".crt"),
                "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void welcome() {
        try {
            while (true) {
                var client = door.accept();
                threads.execute(() -> secure(client));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void secure(Socket client) {
        try (client) {
            client.getInputStream().readNBytes(SSL_REQUEST);
            client.getOutputStream().write('S');
            try (var inside = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
                    var server = new Socket("localhost", behind)) {
                inside.setUseClientMode(false);
                inside.startHandshake();
                secured.incrementAndGet();
                var answers = threads.submit(() -> pump(server.getInputStream(), inside.getOutputStream()));
                pump(inside.getInputStream(), server.getOutputStream());
                answers.cancel(true);
            }
        } catch (IOException refused) {
            // It did not trust us, or went away.
        }
    }

    private static long pump(InputStream from, OutputStream to) throws IOException {
        return from.transferTo(to);
    }
}
