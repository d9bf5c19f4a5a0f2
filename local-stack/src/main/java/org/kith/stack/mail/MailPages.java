package org.kith.stack.mail;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;

/** The mail as a page for people and as JSON for programs. What strangers wrote is always shown as text, never as markup. */
final class MailPages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void json(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", JSON.writeValueAsString(mailbox.messages(query(exchange, "to"))));
    }

    void html(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/")) {
            send(exchange, 200, "text/html", page("Mail", list()));
            return;
        }
        var found = mailbox.messages(null).stream().filter(message -> path.equals("/" + message.id())).findFirst();
        if (found.isEmpty()) {
            send(exchange, 404, "text/html", page("Not there", "<p>There is no such message.</p>"));
        } else {
            send(exchange, 200, "text/html", page(found.get().subject(), message(found.get())));
        }
    }

    private String list() {
        var messages = mailbox.messages(null).stream().sorted(Comparator.comparing(Message::at).reversed()).toList();
        if (messages.isEmpty()) {
            return "<p>No mail yet.</p>";
        }
        var rows = new StringBuilder("<table><tr><th>Arrived</th><th>To</th><th>Subject</th></tr>");
        for (var message : messages) {
            rows.append("<tr><td>%s</td><td>%s</td><td><a href=\"/%s\">%s</a></td></tr>".formatted(escape(message.at()),
                    escape(String.join(", ", message.to())), escape(message.id()),
                    escape(message.subject().isBlank() ? "(no subject)" : message.subject())));
        }
        return rows.append("</table>").toString();
    }

    private static String message(Message message) {
        var body = message.text().isBlank() ? message.html() : message.text();
        return "<p>From %s<br>To %s<br>%s</p><pre>%s</pre><p><a href=\"/\">All mail</a></p>".formatted(escape(message.from()),
                escape(String.join(", ", message.to())), escape(message.at()), linked(body));
    }

    /** Web addresses become links, so that an answer link can be followed from the page. */
    private static String linked(String text) {
        return escape(text).replaceAll("(https?://[^\\s<>\"']+)", "<a rel=\"noreferrer\" href=\"$1\">$1</a>");
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
                pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0}</style>
                </head><body><h1>%1$s</h1>%2$s</body></html>
                """.formatted(escape(title), body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }

    private static String query(HttpExchange exchange, String name) {
        var query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return null;
        }
        return List.of(query.split("&")).stream().filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)).findFirst()
                .orElse(null);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
