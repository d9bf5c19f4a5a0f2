package org.kith.gateway.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** A moderator's way through the pages, in a real browser without JavaScript, signed in at the real identity provider. */
@QuarkusTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@WithTestResource(value = SignInStack.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ModeratorPagesTest {
    private static final int PHONE = 375;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void shouldLetAModeratorDecide() throws Exception {
        try (var browser = new Browser(gateway, PHONE)) {
            browser.signIn("mo");
            var page = browser.page();
            assertEquals("/work/moderation", URI.create(page.url()).getPath(), "a moderator comes to what is theirs");
            assertEquals(List.of("Moderation"), page.locator(".top nav li:first-child").allTextContents());
            browser.picture("moderation");

            seesWhatTheGroupSays(page);
            cannotSayNothing(browser);
            putsItIntoTheDirectory(page);
            refusesAClaim(page);
            isToldThatItWasDecided(page);
            merges(browser);
            undoes(page);
            keepsThemApart(page);
            takesTrustBack(browser);
            givesItAgain(browser);
        }
        var promised = new Promised(gateway);
        for (var received : NetworkToModerate.RECEIVED) {
            assertTrue(received.authorization().matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+"), received.call());
            if (received.status() < 400) {
                var call = received.call().split(" ");
                promised.mustHold(call[0], call[1], received.body(), received.status(), received.answer());
            }
        }
    }

    @Test
    void shouldShowAKeyWorkerNothingOfIt() {
        try (var browser = new Browser(gateway, PHONE)) {
            browser.signIn("priya");
            assertEquals(0, browser.page().getByText("Moderation").count());

            for (var path : List.of("/work/moderation", "/work/moderation/duplicates", "/work/moderation/trust")) {
                assertEquals("This page is not for your account", browser.open(path).locator("h1").textContent());
            }
        }
    }

    private static void seesWhatTheGroupSays(Page page) {
        var card = page.locator("#groups ~ ul > li").textContent();
        for (var words : List.of("We sing, <b>then</b> we eat.", "Moss", "https://sing.example", "Sam, sam@people.example",
                "Brook Singers and Friends", "They are in the same ward")) {
            assertTrue(card.contains(words), words);
        }
        var claim = page.locator("#claims ~ ul > li").textContent();
        for (var words : List.of("Moss Allotment", "Joan, joan@people.example", "treasurer <i>since 2011</i>",
                "gate@groups.example", "2 people look after this group already")) {
            assertTrue(claim.contains(words), words);
        }
    }

    private static void cannotSayNothing(Browser browser) {
        var page = browser.page();
        var group = page.locator("#groups ~ ul > li");
        group.locator("textarea").fill("   ");
        group.locator("[name=trusted]").check();
        press(group, "Put it into the directory");
        assertTrue(page.locator(".trouble").textContent().contains("must say why"), "the refusal is on the page");
        assertTrue(page.title().startsWith("Error: "));
        assertTrue(page.locator("#groups ~ ul > li [name=trusted]").isChecked(), "what was chosen stays");
        browser.picture("moderation-refused");
    }

    private static void putsItIntoTheDirectory(Page page) {
        var group = page.locator("#groups ~ ul > li");
        group.locator("textarea").fill("We know you from the <fair>.");
        press(group, "Put it into the directory");
        assertTrue(page.locator(".done").textContent().contains("in the directory now"));
        assertTrue(page.getByText("No group waits for you.").isVisible());
        assertEquals(new JsonObject().put("reason", "We know you from the <fair>.").put("trusted", true),
                new JsonObject(last("POST /api/moderation/groups/" + NetworkToModerate.SINGERS + "/approve").body()));
    }

    private static void refusesAClaim(Page page) {
        var another = page.context().newPage();
        another.navigate(page.url());
        var claim = another.locator("#claims ~ ul > li");
        claim.locator("textarea").fill("The group does not know you.");
        press(claim, "No");
        assertTrue(another.locator(".done").textContent().contains("have a letter"));
        assertEquals(new JsonObject().put("reason", "The group does not know you."),
                new JsonObject(last("POST /api/moderation/claims/" + NetworkToModerate.CLAIM + "/refuse").body()));
    }

    private static void isToldThatItWasDecided(Page page) {
        var claim = page.locator("#claims ~ ul > li");
        claim.locator("textarea").fill("I rang them up.");
        press(claim, "Yes, it is theirs");
        assertTrue(page.locator(".trouble").textContent().contains("does not wait for a decision"));
    }

    private static void merges(Browser browser) {
        var page = browser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Might be the same")).click();
        browser.picture("duplicates");
        assertEquals(List.of("Brook Singers and Friends", "Brook Singers"),
                page.locator(".two thead th").allTextContents());
        assertTrue(page.locator(".differs").filter(new Locator.FilterOptions().setHasText("A choir for everybody."))
                .textContent().contains("What it does differs"));
        assertFalse(
                page.locator("tbody").filter(new Locator.FilterOptions().setHasText("Moss")).textContent().contains("differs"));
        var offers = page.locator("tbody").filter(new Locator.FilterOptions().setHasText("What it offers"));
        assertEquals(List.of("4 things", "Nothing yet"), offers.locator("td").allTextContents());
        assertEquals(1, page.locator(".two tfoot button").count(), "what is in the directory does not go into what waits");
        page.locator(".two tfoot td:first-child button").click();
        assertTrue(page.locator(".done").textContent().contains("one now"));
        assertEquals(new JsonObject().put("keep", NetworkToModerate.CHOIR).put("merge", NetworkToModerate.SINGERS),
                new JsonObject(last("POST /api/moderation/duplicates/merge").body()));
        assertTrue(page.locator("#merges ~ ul").textContent().contains("Brook Singers went into Brook Singers and Friends"));
        browser.picture("duplicates-merged");
    }

    private static void undoes(Page page) {
        press(page.locator("#merges ~ ul"), "Undo");
        assertTrue(page.locator(".done").textContent().contains("two again"));
        assertTrue(page.locator("#merges ~ ul").textContent().contains("Undone 21 November 2026"));
        assertEquals(0, page.locator("#merges ~ ul button").count());
    }

    private static void keepsThemApart(Page page) {
        page.navigate(page.url().replaceAll("\\?.*", "") + "?group=" + NetworkToModerate.CLAIM);
        assertEquals(0, page.locator(".two").count(), "only what might be the same as this one");
        page.getByText("Show all that might be the same").click();
        press(page.locator(".cards"), "These are not the same");
        assertTrue(page.getByText("We see no groups that might be the same.").isVisible());
        assertEquals(new JsonObject().put("first", NetworkToModerate.CHOIR).put("second", NetworkToModerate.SINGERS),
                new JsonObject(last("POST /api/moderation/duplicates/dismiss").body()));
    }

    private static void takesTrustBack(Browser browser) {
        var page = browser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Whom we trust")).click();
        browser.picture("trust");
        var group = page.locator("#groups ~ ul > li");
        assertTrue(group.textContent().contains("20 November 2026") && group.textContent().contains("Known <b>well</b>."));
        group.locator("textarea").fill("   ");
        press(group, "Let them wait again");
        assertTrue(page.locator(".trouble").textContent().contains("must say why"), "the refusal is on the page");
        group.locator("textarea").fill("Two of them were <shops>.");
        press(group, "Let them wait again");
        assertTrue(page.locator(".done").textContent().contains("waits for you again"));
        assertTrue(page.getByText("None so far.").isVisible());
        assertEquals(new JsonObject().put("trusted", false).put("reason", "Two of them were <shops>."),
                new JsonObject(last("PUT /api/moderation/trust/" + NetworkToModerate.CHOIR).body()));
    }

    private static void givesItAgain(Browser browser) {
        var page = browser.page();
        page.locator("#name").fill("Brook Singers");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look")).click();
        browser.picture("trust-found");
        var group = page.locator("#groups ~ ul > li");
        assertTrue(group.textContent().contains("Two of them were <shops>."));
        group.locator("textarea").fill(" ");
        press(group, "Trust these people");
        assertEquals("Brook Singers", page.locator("#name").inputValue(), "what was looked for stays");
        group.locator("textarea").fill("It was a mistake.");
        press(group, "Trust these people");
        assertTrue(page.locator(".done").textContent().contains("need not wait"));
        assertEquals(1, page.locator("#groups ~ ul > li").count());
    }

    private static NetworkToModerate.Received last(String call) {
        return NetworkToModerate.RECEIVED.stream().filter(r -> r.call().equals(call)).reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void press(Locator within, String button) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).first().click();
    }
}
