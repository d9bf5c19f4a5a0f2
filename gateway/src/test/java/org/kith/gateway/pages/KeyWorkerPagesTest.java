package org.kith.gateway.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** A key worker's way through the pages, in a real browser without JavaScript, signed in at the real identity provider. */
@QuarkusTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@WithTestResource(value = SignInStack.class, scope = TestResourceScope.MATCHING_RESOURCES)
class KeyWorkerPagesTest {
    private static final int PHONE = 375;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void shouldLetAKeyWorkerStandByAFamily() {
        try (var browser = new Browser(gateway, PHONE)) {
            browser.open("/");
            browser.picture("landing");
            browser.open("/work");
            browser.picture("keycloak");
            browser.signIn("priya");
            assertTrue(browser.page().content().contains("Priya Nair"));
            browser.picture("no-families");

            createsAFamily(browser);
            talks(browser);
            saysHowTheyCope(browser);
            isToldWhyNot(browser);
            introduces(browser);
            takesTheYesBack(browser);
        }
        everyCallCarriedThePersonsToken();
    }

    private static void createsAFamily(Browser browser) {
        var page = browser.page();
        click(page, "Begin with a new family");
        browser.picture("new-family");
        page.getByLabel("What does the family like to be called?").fill("Alison");
        page.getByLabel("Which ward do they live in?").fill("X05014998");
        isToldWhatAgesAre(page);
        page.getByLabel("How old are those who would come?").fill("2 and 34");
        press(page, "Create their record");
        assertTrue(page.locator(".trouble").textContent().contains("ward"), "the refusal is on the page");
        assertTrue(page.title().startsWith("Error: "));
        browser.picture("refused-family");
        assertEquals("Alison", page.getByLabel("What does the family like to be called?").inputValue());
        page.getByLabel("Which ward do they live in?").fill("E05014998");
        press(page, "Create their record");
        assertTrue(page.url().endsWith("/work/families/" + ServicesOfOneFamily.ID + "?done=created"), page.url());
        assertEquals("Alison", page.locator("h1").textContent());
        assertTrue(page.getByText("2, 34").isVisible());
        assertEquals(new JsonObject("{\"name\":\"Alison\",\"ward\":\"E05014998\",\"ages\":[2,34]}"),
                new JsonObject(last("POST /api/families").body()));
        browser.picture("family-new");
    }

    private static void isToldWhatAgesAre(Page page) {
        for (var noAges : List.of("two", "131", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21")) {
            page.getByLabel("How old are those who would come?").fill(noAges);
            press(page, "Create their record");
            assertTrue(page.locator(".trouble").textContent().contains("whole years from 0 to 130"), noAges);
            assertEquals(noAges, page.getByLabel("How old are those who would come?").inputValue());
        }
        assertTrue(ServicesOfOneFamily.RECEIVED.stream().noneMatch(sent -> sent.call().equals("POST /api/families")));
    }

    private static void talks(Browser browser) {
        var page = browser.page();
        click(page, "Have a good conversation");
        browser.picture("conversation");
        page.getByLabel("1. What are you good at?").fill("Growing <b>tomatoes</b>\nKeeping Mum laughing\n");
        page.getByLabel("2. What does a good day look like for you?").fill("A cup of tea in the sun.");
        page.getByLabel("Help 1, in their words").fill("An afternoon off");
        page.locator("#help-topic-1").selectOption("respite");
        page.locator("#interest-topic-1").selectOption("gardening");
        press(page, "Keep this conversation");
        assertEquals(List.of("Growing <b>tomatoes</b>", "Keeping Mum laughing"),
                page.locator(".strengths li").allTextContents());
        assertEquals(
                new JsonObject(
                        """
                                {"strengths":[{"words":"Growing <b>tomatoes</b>"},{"words":"Keeping Mum laughing"}],
                                "goodDay":"A cup of tea in the sun.","helpWanted":[{"words":"An afternoon off","topic":"respite"}],
                                "interests":[{"words":"gardening","topic":"gardening"}]}"""),
                new JsonObject(last("POST /api/families/ID/conversations").body()));
    }

    private static void saysHowTheyCope(Browser browser) {
        var page = browser.page();
        assertTrue(page.getByText("Nothing is on the list yet").isVisible());
        page.getByText("Record how they are coping").click();
        browser.picture("coping-open");
        page.getByLabel("Just coping").check();
        press(page, "Keep this answer");
        assertTrue(page.locator("dl").textContent().contains("Just coping"));
        assertEquals(2, page.locator("#proposals ~ ol > li").count());
        browser.picture("family-proposals");
    }

    private static void isToldWhyNot(Browser browser) {
        var page = browser.page();
        press(page, "They said yes to introductions");
        var family = page.url();
        var another = browser.context().newPage();
        another.navigate(family);
        another.getByText("They take it back").click();
        press(another, "Take back their yes");
        another.getByText("They have not agreed").waitFor();

        page.getByText("Introduce them").first().click();
        page.getByLabel("What may the group call them?").first().fill("Alison");
        press(page, "Introduce");

        assertTrue(page.locator(".trouble").textContent().contains("The family has not agreed to be introduced"));
        browser.picture("refused-introduction");
    }

    private static void introduces(Browser browser) {
        var page = browser.page();
        press(page, "They said yes to introductions");
        page.getByText("Introduce them").first().click();
        page.getByLabel("What may the group call them?").first().fill("Alison");
        page.getByLabel("Is there anything they want the group to know?").first().fill("She will bring her own gloves.");
        browser.picture("introduction-open");
        press(page, "Introduce");
        assertTrue(page.getByText("They chose this one").isVisible());
        assertTrue(page.locator(".timeline").textContent().contains("introduction was sent"));
        assertFalse(last("POST /api/referrals").key().isBlank());
        browser.picture("family-introduced");
    }

    private static void takesTheYesBack(Browser browser) {
        var page = browser.page();
        page.getByText("They take it back").click();
        press(page, "Take back their yes");
        assertTrue(page.getByText("They have not agreed").isVisible());
        browser.open("/work");
        browser.picture("families");
        page.setViewportSize(1280, 900);
        browser.open("/");
        browser.picture("landing-desk");
        browser.open("/work/families/" + ServicesOfOneFamily.ID);
        browser.picture("family-desk");
        browser.open("/work/families/" + ServicesOfOneFamily.ID + "/conversation");
        browser.picture("conversation-desk");
    }

    private static void everyCallCarriedThePersonsToken() {
        for (var received : ServicesOfOneFamily.RECEIVED) {
            assertTrue(received.authorization().matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+"), received.call());
        }
    }

    private static ServicesOfOneFamily.Received last(String call) {
        return ServicesOfOneFamily.RECEIVED.stream().filter(r -> r.call().equals(call)).reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}
