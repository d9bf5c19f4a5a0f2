package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class MailTest {
    private static final Endpoints STACK = TestStack.endpoints();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String to = UUID.randomUUID() + "@group.example";

    @Test
    void shouldFindAMessageByItsRecipient() throws Exception {
        send("An introduction", "Answer at http://localhost:1/answer/abc");

        var messages = messages();

        assertEquals(1, messages.size());
        var message = messages.get(0);
        assertEquals(to, message.at("/to/0").asText());
        assertEquals("An introduction", message.path("subject").asText());
        assertTrue(message.path("text").asText().contains("/answer/abc"));
        assertFalse(message.path("messageId").asText().isBlank());
        assertEquals(message.path("id").asText(), messages().at("/0/id").asText());
    }

    @Test
    void shouldShowWhatStrangersWroteAsText() throws Exception {
        send("<script>alert(1)</script>", "<img src=x onerror=alert(1)> http://localhost:1/answer/abc");
        var id = messages().at("/0/id").asText();

        var list = get("/");
        var page = get("/" + id);

        assertFalse(list.contains("<script>"), list);
        assertFalse(page.contains("<script>") || page.contains("<img"), page);
        assertTrue(page.contains("href=\"http://localhost:1/answer/abc\""), page);
    }

    private void send(String subject, String text) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", STACK.smtpHost());
        properties.setProperty("mail.smtp.port", String.valueOf(STACK.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("kith@kith.example");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    private JsonNode messages() throws Exception {
        return new ObjectMapper().readTree(get("/messages?to=" + to));
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(STACK.mailUrl() + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
