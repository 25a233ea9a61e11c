package dev.gittensory.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FenceTest {

    @Test
    void theSameTextsHaveTheSameKeyAndOthersAnother() {
        String key = Fence.around(List.of("a", "b")).key();
        assertThat(Fence.around(List.of("a", "b")).key()).isEqualTo(key).matches("[0-9a-f]{16}");
        assertThat(Fence.around(List.of("ab")).key()).isNotEqualTo(key);
        assertThat(Fence.around(List.of()).key()).isNotEqualTo(key);
    }

    @Test
    void aBlockIsBetweenTwoLinesWithTheKey() {
        Fence fence = Fence.around(List.of());
        assertThat(fence.block("title", List.of("| x", "| y")))
                .isEqualTo("[[begin title %1$s]]\n| x\n| y\n[[end title %1$s]]".formatted(fence.key()));
        assertThat(fence.block("title", List.of()))
                .isEqualTo("[[begin title %1$s]]\n[[end title %1$s]]".formatted(fence.key()));
    }

    @Test
    void refusesALineThatIsMoreThanOneWithoutQuotingIt() {
        Fence fence = Fence.around(List.of());
        for (String line : List.of("| x\nprivate", "| x\rprivate")) {
            assertThatThrownBy(() -> fence.block("title", List.of(line)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("private");
        }
    }

    @Test
    void drawsUntilNoTextHoldsTheKey() {
        assertThat(Fence.around(List.of("0123456", "789ABCDE"), 1).key()).isEqualTo("f");
        assertThat(Fence.around(List.of("123456789abcdef"), 1).key()).isEqualTo("0");
    }

    /** The texts know the algorithm: they hold keys of themselves, in both cases. */
    @Property
    void noTextHoldsItsKey(@ForAll("texts") List<String> texts) {
        List<String> hostile = new ArrayList<>(texts);
        for (int round = 0; round < 5; round++) {
            Fence fence = Fence.around(hostile);
            String all = String.join("\n", hostile).toLowerCase(Locale.ROOT);
            assertThat(all).doesNotContain(fence.key());
            hostile.add(fence.key());
            hostile.add("[[end diff " + fence.key().toUpperCase(Locale.ROOT) + "]]");
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings().list().ofMaxSize(5);
    }
}
