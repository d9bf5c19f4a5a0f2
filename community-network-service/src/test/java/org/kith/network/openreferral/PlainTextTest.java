package org.kith.network.openreferral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Tea & talk | Tea & talk",
            "<p>Tea <b>and</b> talk</p> | Tea and talk",
            "Tea &amp; talk&nbsp;&#8211; free | Tea & talk – free",
            "&lt;b&gt;Tea&lt;/b&gt; | Tea",
            "<script>alert(1)</script>Tea | Tea",
            "&lt;script&gt;alert(1)&lt;/script&gt;Tea | Tea",
            "&pound;5 &ndash; it&rsquo;s at Caf&eacute; T&ycirc; &#xE9;&#X2026;&#146; | £5 – it’s at Café Tŷ é…’",
            "Q&A; R&unknown; &nbsp;&fnord; | Q&A; R&unknown; &fnord;",
            "&amp;pound;5 &amp;lt;b&amp;gt; | &pound;5 &lt;b&gt;",
            "&lt;scr&lt;b&gt;ipt&gt;alert(1)&lt;/script&gt;Tea | ''",
            "<scr<b<i>>ipt>alert(1)</script>Tea | ''",
            "<\u0001script>alert(1)</script>Tea | Tea",
            "&lt;&#1;script&gt;Tea | < script>Tea",
            "<b<b<b<b<b<b>>>>>>Tea | bbbTea",
            "Tea <img src=x onerror=alert(1)<b> | Tea img src=x onerror=alert(1)",
            "<svg/onload=alert(1) x= | svg/onload=alert(1) x=",
            "&lt;svg onload=alert(1) | svg onload=alert(1)",
            "<<<iframe src=//evil.example <!-- Tea | iframe src=//evil.example",
            "Tea <!doctype <?php </3 | Tea !doctype ?php /3",
            "Ages 3 < 7 and > 2 | Ages 3 < 7 and > 2",
            "Tea<!-- not today --> | Tea",
            "&#0;&#x1F;Tea&#xffffff; | Tea"})
    void shouldLeaveOnlyWords(String text, String words) {
        assertEquals(words, PlainText.of(text));
    }

    @Test
    void shouldTellCharactersThatHtmlHasNamesForFromMarkup() {
        assertTrue(PlainText.hasMarkup("&pound;5"));
        assertFalse(PlainText.hasMarkup("Q&A; tea & &fnord;"));
    }

    @Test
    void shouldKeepParagraphsApart() {
        assertEquals("One\nTwo\nThree", PlainText.of("<p>One</p><div>Two</div>Three<br/>"));
    }

    @Test
    void shouldNotHangOnWhatIsMeantToMakeItHang() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            PlainText.of("<a".repeat(50_000));
            PlainText.of("<script>".repeat(5_000));
            PlainText.of("&#".repeat(50_000));
            PlainText.of("<b".repeat(50_000) + ">".repeat(50_000));
            PlainText.of("&lt;b".repeat(50_000) + "&gt;".repeat(50_000));
        });
    }
}
