package dev.gittensory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void bringsEveryByteBack() {
        byte[] bytes = new byte[1_000_000];
        new Random(7).nextBytes(bytes);

        assertThat(Gzip.unpack(Gzip.pack(bytes))).isEqualTo(bytes);
        assertThat(Gzip.unpack(Gzip.pack(new byte[0]))).isEmpty();
    }

    @Test
    void makesADiffSmaller() {
        byte[] diff = "+    return value;\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);

        assertThat(Gzip.pack(diff).length).isLessThan(diff.length / 5);
    }

    @Test
    void refusesWhatIsDamaged() {
        byte[] packed = Gzip.pack("a diff that is long enough to be cut".getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length - 4);
        byte[] changed = packed.clone();
        changed[packed.length / 2] ^= 1;

        for (byte[] damaged : new byte[][] {cut, changed, "no gzip".getBytes(StandardCharsets.UTF_8), {}}) {
            assertThatThrownBy(() -> Gzip.unpack(damaged)).isInstanceOf(UncheckedIOException.class);
        }
    }
}
