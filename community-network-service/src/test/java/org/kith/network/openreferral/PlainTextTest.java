package org.kith.network.openreferral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
            "Ages 3 < 7 and > 2 | Ages 3 < 7 and > 2",
            "Tea<!-- not today --> | Tea",
            "&#0;&#x1F;Tea&#xffffff; | Tea"})
    void shouldLeaveOnlyWords(String text, String words) {
        assertEquals(words, PlainText.of(text));
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
        });
    }
}
