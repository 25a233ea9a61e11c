package dev.gittensory.boot;

import static dev.gittensory.keys.KeySamples.KEY;
import static dev.gittensory.keys.KeySamples.PLACE;
import static dev.gittensory.keys.KeySamples.kek;
import static dev.gittensory.keys.KeySamples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.keys.KeyEncryption;
import dev.gittensory.keys.KeyEncryption.Decryption;
import dev.gittensory.keys.KeyRing;
import dev.gittensory.keys.StoredKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyProducersTest {

    @TempDir
    Path directory;

    @Test
    void generatesAKeyThatOnlyItsOwnerCanReadAndKeepsIt() throws IOException {
        KeyRing first = ring();

        assertThat(first.currentId()).startsWith("home-");
        assertThat(ring().currentId()).isEqualTo(first.currentId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void generatesNoneWhereOneIsConfigured() {
        assertThat(KeyProducers.ring(List.of(kek("k1")), new Home(directory)).currentId())
                .isEqualTo("k1");
        assertThat(file()).doesNotExist();
    }

    @Test
    void stillReadsWhatWasStoredUnderAGeneratedKey() {
        StoredKey stored = stored(new KeyEncryption(ring()), PLACE, KEY);

        KeyRing configured = KeyProducers.ring(List.of(kek("k1")), new Home(directory));

        assertThat(configured.currentId()).isEqualTo("k1");
        assertThat(new KeyEncryption(configured).decrypt(stored)).isInstanceOf(Decryption.Opened.class);
    }

    @Test
    void doesNotReplaceAFileThatHoldsNoKey() throws IOException {
        Files.writeString(file(), "swordfish");

        assertThatThrownBy(this::ring)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Restore it from a backup")
                .hasMessageNotContaining("swordfish");
        assertThat(file()).hasContent("swordfish");
    }

    private KeyRing ring() {
        return KeyProducers.ring(List.of(), new Home(directory));
    }

    private Path file() {
        return directory.resolve("key-encryption-key");
    }
}
