package dev.gittensory.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.AiReason;
import dev.gittensory.testkit.InMemoryKeyStore;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value of the package shows a key, whoever prints it and however. */
class NothingShownTest {

    private static final KeyEncryption ENCRYPTION = KeySamples.encryption("k1");
    private static final StoredKey STORED = KeySamples.stored(ENCRYPTION, KeySamples.PLACE, KeySamples.KEY);

    /** Something for each type that a record of the package is made of. */
    private static final Map<Class<?>, Object> PARTS = Map.ofEntries(
            Map.entry(Secret.class, KeySamples.KEY),
            Map.entry(String.class, "word"),
            Map.entry(long.class, 1L),
            Map.entry(int.class, 1),
            Map.entry(List.class, List.of()),
            Map.entry(Instant.class, KeySamples.NOW),
            Map.entry(KeyPlace.class, KeySamples.PLACE),
            Map.entry(KeyPlace.Slot.class, KeyPlace.Slot.A),
            Map.entry(KeyUse.class, KeySamples.USE),
            Map.entry(InstallationKey.class, STORED.key()),
            Map.entry(EncryptedKey.class, STORED.encrypted()),
            Map.entry(InstallationKeys.Shown.class, new InstallationKeys.Shown(STORED.key(), "k1", null)),
            Map.entry(KeyEncryption.Unreadable.class, KeyEncryption.Unreadable.DAMAGED),
            Map.entry(BaseUrl.Problem.class, BaseUrl.Problem.ODD_HOST),
            Map.entry(AiReason.class, AiReason.AI_AUTH));

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    @ParameterizedTest
    @MethodSource("records")
    void noRecordShowsWhatItHolds(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        Object value = constructor.newInstance(Arrays.stream(components)
                .map(part -> Objects.requireNonNull(PARTS.get(part.getType()), part.toString()))
                .toArray());

        assertShowsNothing(value);
    }

    @Test
    void noServiceShowsWhatItWorksWith() throws Exception {
        InMemoryKeyStore store = new InMemoryKeyStore();
        KeyRotation rotation = new KeyRotation(store, ENCRYPTION, event -> {});

        for (Object value : List.of(ENCRYPTION, ENCRYPTION.ring(), STORED.encrypted(), rotation)) {
            assertShowsNothing(value);
        }
        assertThat(ENCRYPTION.ring()).hasToString("key ring of [k1]");
        assertThat(STORED.encrypted()).hasToString("key encrypted under k1");
    }

    @Test
    void looksAtEveryRecordThatHoldsAKey() {
        assertThat(records())
                .contains(
                        KeyEncryption.Decryption.Opened.class,
                        KeyAccess.Access.Granted.class,
                        StoredKey.class,
                        InstallationKeys.Saving.Saved.class);
    }

    private static void assertShowsNothing(Object value) throws Exception {
        assertThat(Stream.of(String.valueOf(value), JSON.writeValueAsString(value)))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(KeySamples.KEY.reveal())
                        .doesNotContain(KeySamples.kek("k1").base64().reveal()));
    }

    private static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.gittensory.keys")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .collect(Collectors.toList());
    }
}
