package org.kith.stack;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mail server that delivers nothing further, with a page to read what arrived. */
record Mail(Checkout checkout, Path directory, int smtpPort, int webPort, HttpClient http) {

    Part part() {
        var command = new ArrayList<>(checkout.java(List.of("-Xms16m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.showDateTime=true"), "org.kith.stack.mail.MailServer"));
        command.addAll(List.of(String.valueOf(smtpPort), String.valueOf(webPort)));
        return new Part("mail", smtpPort, () -> {
        }, command, Map.of(), directory, "TERM", Duration.ofSeconds(5), this::answers);
    }

    String url() {
        return "http://localhost:" + webPort;
    }

    private boolean answers() {
        return Waiting.connects(smtpPort) && Waiting.connects(webPort)
                && Waiting.answersOk(http, url() + "/messages");
    }
}
