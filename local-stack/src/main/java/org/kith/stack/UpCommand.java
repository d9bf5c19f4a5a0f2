package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.kith.stack.journey.AlisonsJourney;
import org.kith.stack.journey.JourneyBroken;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "up", description = "Starts everything, loads the demo council, plays Alison's journey once and stays up.")
final class UpCommand implements Callable<Integer> {
    @ParentCommand
    private Kith kith;
    @Option(names = "--detach", description = "Goes on in the background; ./kith down ends it.")
    private boolean detach;
    @Option(names = "--fresh", description = "Forgets the databases, the mail and the keys of earlier runs.")
    private boolean fresh;

    @Override
    public Integer call() throws Exception {
        var state = kith.state();
        RunningStack.in(state).ifPresent(running -> {
            throw new StackProblem("Kith is up already (pid %d) at %s. ./kith down ends it.".formatted(running.process().pid(),
                    running.gatewayUrl()));
        });
        if (fresh) {
            Folders.delete(state);
        }
        var ports = Ports.of(System.getenv());
        return detach
                ? new Detached(kith.checkout(), state).start()
                : stayUp(new Stack.Settings(kith.checkout().root(), state, ports));
    }

    private int stayUp(Stack.Settings settings) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        RunningStack.note(settings.state(), settings.ports(), RunningStack.STARTING);
        try {
            var stack = Stack.start(settings, UpCommand::say);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, settings.state())));
            say("Kith is ready after %.1f s.".formatted((System.nanoTime() - begun) / 1e9));
            var journey = play(stack, settings);
            sayAddresses(stack, settings);
            RunningStack.note(settings.state(), settings.ports(), journey);
        } catch (RuntimeException | IOException e) {
            RunningStack.forget(settings.state());
            throw e;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void loadOnce(Stack stack, Stack.Settings settings) throws IOException {
        var done = settings.state().resolve("demo-council-loaded");
        if (!Files.exists(done)) {
            new DemoCouncil(settings.checkout(), stack.gatewayUrl(), stack.endpoints()).load(UpCommand::say);
            Files.createFile(done);
        }
    }

    /** A journey that breaks leaves the stack up: there is something to look at. */
    private String play(Stack stack, Stack.Settings settings) throws IOException {
        var endpoints = stack.endpoints();
        try {
            loadOnce(stack, settings);
            say("");
            say("Alison's journey:");
            var journey = new AlisonsJourney(stack.gatewayUrl(), endpoints.mailUrl(), () -> endpoints.tokenOfUser("priya"),
                    kith.story(),
                    DemoCommand::say);
            journey.play();
            DemoCommand.sayTold(journey);
            return RunningStack.COMPLETED;
        } catch (JourneyBroken e) {
            say("The journey was not completed. " + e.getMessage());
            return RunningStack.BROKEN;
        }
    }

    private static void sayAddresses(Stack stack, Stack.Settings settings) {
        say("""

                Kith is up.
                  the public door   %s        its interface: %1$s/api/docs
                  work pages        %1$s/work   sign in as priya with the password kith-demo
                  mail              %s
                  sign-in server    %s        the admin's password is in %s
                  state and logs    %s
                Ctrl-C or ./kith down ends it.""".formatted(stack.gatewayUrl(), stack.endpoints().mailUrl(),
                stack.endpoints().keycloakUrl(), settings.state().resolve("secrets.properties"), settings.state()));
    }

    private static void end(Stack stack, Path state) {
        stack.close();
        RunningStack.forget(state);
        say("Kith is down.");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
