package dev.gittensory.redact.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisesTest {

    @Test
    void aTextWithoutDisguisesHasNoViews() {
        assertThat(Disguises.viewsOf("a plain text, 5 < 6 & so on")).isEmpty();
    }

    @Test
    void looksBehindThreeLayersAndNoMore() {
        assertThat(Disguises.viewsOf("%252541")).containsExactly("%2541", "%41", "A");
        assertThat(Disguises.viewsOf("%25252541")).containsExactly("%252541", "%2541", "%41");
    }

    @Test
    void readsBase64OfTwelveCharacters() {
        assertThat(Disguises.viewsOf(base64("123456789"))).containsExactly("123456789\n");
        assertThat(Disguises.viewsOf(base64("12345678").replace("=", ""))).isEmpty();
        assertThat(Disguises.viewsOf("{" + base64("123456789") + "}")).contains("123456789\n");
    }

    /** What has joined the base64 in front can be of any length, so it adds bytes that are no text. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "abc", "a-", "key-", "token-", "commit-"})
    void readsBase64BehindAWordThatHasJoinedIt(String word) {
        String text = "a sentence of some length that nobody else is to read";
        assertThat(Disguises.viewsOf(word + base64(text)))
                .anySatisfy(view -> assertThat(view).contains(text));
    }

    @Test
    void nineCharactersOfTenAreReadableInAText() {
        assertThat(Disguises.viewsOf(base64("a caf\u00e9 or so")))
                .anySatisfy(view -> assertThat(view).contains("caf\u00e9"));
        assertThat(Disguises.viewsOf(base64("\u00e9123456789"))).contains("\u00e9123456789\n");
        assertThat(Disguises.viewsOf(base64("\u00e9\u00e812345678"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "~", "\t", "\n", "\r"})
    void isReadable(String character) {
        String text = "12345678" + character.repeat(2);
        assertThat(Disguises.viewsOf(base64(text))).contains(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001f", "\u007f", "\u0080"})
    void isNotReadable(String character) {
        assertThat(Disguises.viewsOf(base64("12345678" + character.repeat(2)))).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
