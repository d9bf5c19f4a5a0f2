package org.kith.stack.mail;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;

/** What the mail server received, oldest first. */
final class Mailbox {
    private final GreenMail server;
    // Reading a MIME message is slow beside looking one up, and tests ask many times a second.
    private final Map<StoredMessage, Message> read = new ConcurrentHashMap<>();

    Mailbox(GreenMail server) {
        this.server = server;
    }

    List<Message> messages(String to) {
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate))
                .map(stored -> read.computeIfAbsent(stored, Mailbox::read))
                .filter(message -> to == null || message.to().stream().anyMatch(to::equalsIgnoreCase)).toList();
    }

    private static Message read(StoredMessage stored) {
        try {
            var mime = stored.getMimeMessage();
            var to = addresses(mime.getAllRecipients());
            var from = String.join(", ", addresses(mime.getFrom()));
            return new Message(UUID.randomUUID().toString(), mime.getMessageID(), to, from,
                    Objects.toString(mime.getSubject(), ""),
                    stored.getReceivedDate().toInstant().toString(), body(mime, "text/plain"), body(mime, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress known ? known.getAddress() : address.toString())
                        .toList();
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
