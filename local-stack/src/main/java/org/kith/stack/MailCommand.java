package org.kith.stack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import org.kith.stack.journey.Api;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "mail", description = "Shows the mail that was sent.")
final class MailCommand implements Callable<Integer> {
    @ParentCommand
    private Kith kith;
    @Option(names = "--to", paramLabel = "ADDRESS", description = "Only what was sent to this address.")
    private String to;

    @Override
    public Integer call() {
        var running = RunningStack.required(kith.state());
        var query = to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        var messages = new Api(running.mailUrl(), () -> "none needed").get("/messages" + query);
        for (var message : messages) {
            System.out.printf("%s  to %s%n%s%n%n%s%n%s%n", message.path("at").asText(), message.at("/to/0").asText(),
                    message.path("subject").asText(), message.path("text").asText().strip(), "-".repeat(72));
        }
        System.out.printf("%d messages. In a browser: %s%n", messages.size(), running.mailUrl());
        return 0;
    }
}
