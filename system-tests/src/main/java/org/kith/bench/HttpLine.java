package org.kith.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * HTTP/1.1 over one socket that stays open, with requests made before: the load must cost little, because it shares the cores with
 * what it measures.
 */
final class HttpLine implements Target.Line {
    private static final int PATIENCE_MILLIS = 30_000;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final List<byte[]> requests;

    HttpLine(int port, List<byte[]> requests) throws IOException {
        this.requests = requests;
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** A POST of JSON. */
    static byte[] request(String path, String token, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + (token == null ? "" : "\r\nAuthorization: Bearer " + token) + "\r\n\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    @Override
    public void ask(int number) throws IOException {
        read(number);
    }

    /** The body of the answer. */
    byte[] read(int number) throws IOException {
        out.write(requests.get(number % requests.size()));
        var status = line();
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var body = length < 0 ? chunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException("answered " + status.substring(9) + " " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            line.append((char) next);
        }
        line.setLength(Math.max(0, line.length() - 1));
        return line.toString();
    }
}
