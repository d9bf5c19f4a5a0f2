package org.kith.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * What a machine can tell of whether everybody can use a page: the rules of axe for the Web Content Accessibility Guidelines 2.2 at
 * level AA, which public bodies have to keep, and that nothing sticks out of a page of 320 pixels (1.4.10, Reflow). The page is looked
 * at in the machine's own Chromium with the suite's stylesheet, everything folded open.
 */
public final class Wcag {
    /** The narrowest screen that nobody should have to scroll sideways on. */
    private static final int NARROW = 320;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path CHROMIUM = Path.of(System.getProperty("kith.chromium", "/usr/bin/chromium"));
    private static final Path STYLESHEET = Path.of("../gateway/src/main/resources/META-INF/resources/assets/kith.css");
    private static Page page;

    /** @param name of the page, for whoever reads that it is not as it should be */
    public static synchronized void mustHold(String name, String html) {
        var page = page();
        page.setContent(html.replaceAll("<link[^>]*rel=\"stylesheet\"[^>]*>",
                Matcher.quoteReplacement("<style>" + stylesheet() + "</style>")));
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        var found = new AxeBuilder(page).withTags(RULES).analyze();
        if (found.getPasses().isEmpty()) {
            throw new AssertionError(name + " was not looked at");
        }
        if (!found.getViolations().isEmpty()) {
            throw new AssertionError(name + ": " + found.getViolations().stream().map(Wcag::words).toList());
        }
        var width = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (width > NARROW) {
            throw new AssertionError(name + " is " + width + " pixels wide on a screen of " + NARROW);
        }
    }

    private static String words(Rule broken) {
        return broken.getId() + ", " + broken.getHelp() + ": "
                + broken.getNodes().stream().map(node -> node.getHtml()).collect(Collectors.joining(" "));
    }

    private static Page page() {
        if (page == null) {
            var playwright = Playwright
                    .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            page = playwright.chromium()
                    .launch(new LaunchOptions().setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")))
                    .newPage(new Browser.NewPageOptions().setViewportSize(NARROW, 800));
        }
        return page;
    }

    private static String stylesheet() {
        try {
            return Files.readString(STYLESHEET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wcag() {}
}
