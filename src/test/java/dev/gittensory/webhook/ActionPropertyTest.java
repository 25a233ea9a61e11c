package dev.gittensory.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ActionPropertyTest {

    private static final String PAYLOAD =
            "{\"zen\":{\"action\":\"closed\",\"x\":[1,2,{}]},\"number\":1.5e3,\"action\":\"opened\",\"rest\":[null,true]}";

    @Example
    void readsTheTopLevelOnly() {
        assertThat(Action.in(PAYLOAD.getBytes(UTF_8))).hasValue("opened");
    }

    @Example
    void readsNoFurtherThanTheAction() {
        assertThat(Action.in("{\"action\":\"opened\",\"broken".getBytes(UTF_8))).hasValue("opened");
    }

    @Example
    void takesAnotherTypeForNoAction() {
        assertThat(Action.in("{\"action\":{\"a\":\"opened\"}}".getBytes(UTF_8))).hasValue("");
        assertThat(Action.in("{\"action\":null}".getBytes(UTF_8))).hasValue("");
    }

    @Example
    void endsAtTextThatIsNestedTooDeeply() {
        assertThat(Action.in(("{\"a\":" + "[".repeat(1_000_000)).getBytes(UTF_8)))
                .isEmpty();
    }

    @Property
    void neverThrowsOnBytes(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(Action.in(bytes)).isNotNull();
    }

    @Property
    void neverThrowsOnADamagedPayload(
            @ForAll @IntRange(max = 90) int position, @ForAll byte replacement, @ForAll boolean cut) {
        byte[] bytes = (cut ? PAYLOAD.substring(0, position + 1) : PAYLOAD).getBytes(UTF_8);
        bytes[position] = replacement;

        assertThat(Action.in(bytes)).isNotNull();
    }
}
