package dev.gittensory.redact.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class HintIndexTest {

    /** Few letters, so that literals overlap, contain each other and occur often. */
    private static final String ALPHABET = "aAbB:é\u212a";

    @Test
    void findsWhatANaiveSearchFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(6); row++) {
                List<String> hints = new ArrayList<>();
                for (int hint = 0; hint < 1 + random.nextInt(3); hint++) {
                    hints.add(HintIndex.folded(drawn(random, 1 + random.nextInt(4))));
                }
                rows.add(hints.stream().distinct().toList());
            }
            String text = drawn(random, random.nextInt(60));
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);

            assertThat(found(new HintIndex(rows), text, from, to))
                    .as("%s in %s from %d to %d", rows, text, from, to)
                    .containsExactlyInAnyOrderElementsOf(naive(rows, text, from, to));
        }
    }

    @Test
    void knowsTheFirstCharacterBehindAscii() {
        HintIndex index = new HintIndex(List.of(List.of("a\u0080")));
        assertThat(found(index, "\u0080a\u0080", 0, 3)).containsExactly("0:1:2");
        assertThat(new HintIndex(List.of(List.of("a"))).occursIn("\u0080")).isFalse();
    }

    @Test
    void saysWhetherAnythingOccurs() {
        HintIndex index = new HintIndex(List.of(List.of("one", "two")));
        assertThat(index.occursIn("a TWO b")).isTrue();
        assertThat(index.occursIn("tw o")).isFalse();
        assertThat(index.occursIn("")).isFalse();
    }

    @Test
    void foldsCharacterByCharacter() {
        assertThat(HintIndex.folded("AZaz@[`{\u0130É")).isEqualTo("azaz@[`{ié");
        assertThat(HintIndex.folded("\ud83d\ud83d\udc1a")).isEqualTo("\ud83d\ud83d\udc1a");
    }

    @Test
    void noticesAnInterruptionBeforeItBegins() {
        HintIndex index = new HintIndex(List.of(List.of("zz")));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> index.occursIn("a")).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> found(index, "abc", 1, 3)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void noticesAnInterruptionThatComesLater() {
        HintIndex index = new HintIndex(List.of(List.of("z")));
        try {
            assertThatThrownBy(() -> index.scan(
                            "z" + "a".repeat(2000),
                            0,
                            2001,
                            (row, position, length) -> Thread.currentThread().interrupt()))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<String> found(HintIndex index, String text, int from, int to) {
        List<String> found = new ArrayList<>();
        index.scan(text, from, to, (row, position, length) -> found.add(row + ":" + position + ":" + length));
        return found;
    }

    private static List<String> naive(List<List<String>> rows, String text, int from, int to) {
        List<String> found = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (String hint : rows.get(row)) {
                for (int at = from; at + hint.length() <= to; at++) {
                    if (HintIndex.folded(text.substring(at, at + hint.length())).equals(hint)) {
                        found.add(row + ":" + at + ":" + hint.length());
                    }
                }
            }
        }
        return found;
    }

    private static String drawn(Random random, int length) {
        StringBuilder drawn = new StringBuilder();
        random.ints(length, 0, ALPHABET.length()).forEach(i -> drawn.append(ALPHABET.charAt(i)));
        return drawn.toString();
    }
}
