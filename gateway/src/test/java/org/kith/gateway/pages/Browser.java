package org.kith.gateway.pages;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.kith.kit.testing.Wcag;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** The machine's own Chromium, as wide as a phone or a desk. */
class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("kith.chromium", "/usr/bin/chromium"));
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run");

    private final URI gateway;
    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;

    Browser(URI gateway, int width) {
        this.gateway = gateway;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 800)
                        .setJavaScriptEnabled(false));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Page open(String path) {
        page.navigate(gateway.resolve(path).toString());
        return page;
    }

    void signIn(String username) {
        open("/work");
        page.fill("#username", username);
        page.fill("#password", "kith-demo");
        page.press("#password", "Enter");
        page.waitForURL(url -> url.startsWith(gateway.toString()));
    }

    /** A page that everybody can use; kept when asked for with {@code -Dkith.pictures=folder}, to look at it as its users see it. */
    void picture(String name) {
        var folder = System.getProperty("kith.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
        if (page.url().startsWith(gateway.toString())) {
            Wcag.mustHold(name, page.content());
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
