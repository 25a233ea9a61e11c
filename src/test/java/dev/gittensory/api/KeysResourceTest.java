package dev.gittensory.api;

import static dev.gittensory.keys.KeySamples.encryption;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.health.Listeners;
import dev.gittensory.keys.InstallationKeys;
import dev.gittensory.keys.KeyPlace;
import dev.gittensory.keys.KeyRotation;
import dev.gittensory.keys.KeySamples;
import dev.gittensory.keys.KeyTest.Result;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.InMemoryKeyStore;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysResourceTest {

    private static final String SECRET = KeySamples.KEY.reveal();

    private final InMemoryKeyStore store = new InMemoryKeyStore();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock("2025-06-01T10:20:00Z");

    @Test
    void answersWhatMayBeShownOfASavedKey() throws IOException {
        String saved = json(save(resource(new Result.Works(), "k1"), false));

        assertThat(saved)
                .isEqualTo(
                        "{\"installation\":42,\"slot\":\"a\",\"provider\":\"openai\",\"model\":\"m\",\"baseUrl\":null,"
                                + "\"createdAt\":\"2025-06-01T10:20:00Z\",\"ageDays\":0,\"lastUsedAt\":null,\"test\":\"works\","
                                + "\"keyEncryptionKey\":\"k1\",\"unreadable\":null}");
    }

    @Test
    void listsKeysWithTheirAge() throws IOException {
        KeysResource resource = resource(new Result.Works(), "k1");
        save(resource, false);
        store.used(KeySamples.PLACE, clock.instant());
        clock.advance(Duration.ofDays(30).minusSeconds(1));

        KeyView.Listing listing = resource.list("42");

        assertThat(listing.keys()).singleElement().satisfies(key -> {
            assertThat(key.ageDays()).isEqualTo(29);
            assertThat(key.lastUsedAt()).isEqualTo("2025-06-01T10:20:00Z");
        });
        assertThat(json(listing)).doesNotContain(SECRET);
    }

    @Test
    void answersARefusedKeyWithTheReason() {
        KeysResource resource = resource(new Result.Refused(AiReason.AI_AUTH), "k1");

        Problem problem = refused(() -> save(resource, false));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.title()).isEqualTo("Unprocessable Content");
        assertThat(problem.code()).isEqualTo("ai_auth");
        assertThat(problem.toString()).contains("?force=true").doesNotContain(SECRET);
    }

    @Test
    void answersThatTheProviderCouldNotBeAsked() {
        KeysResource resource = resource(new Result.Unreachable(), "k1");

        assertThat(refused(() -> save(resource, false)).code()).isEqualTo("provider_unreachable");
    }

    @Test
    void storesByForce() throws IOException {
        assertThat(save(resource(new Result.Unreachable(), "k1"), true).test()).isEqualTo("unreachable");
    }

    @Test
    void deletesWhatIsThere() throws IOException {
        KeysResource resource = resource(new Result.Works(), "k1");
        save(resource, false);

        resource.delete("42", "a");

        assertThat(resource.list("42").keys()).isEmpty();
        assertThat(refused(() -> resource.delete("42", "a")).code()).isEqualTo("key_not_found");
    }

    @Test
    void rotatesAndSaysWhatIsLeft() throws IOException {
        for (int i = 1; i <= 101; i++) {
            store.save(KeySamples.stored(encryption("k1"), new KeyPlace(i, KeyPlace.Slot.A), KeySamples.KEY));
        }
        store.save(KeySamples.stored(encryption("lost"), new KeyPlace(1000, KeyPlace.Slot.B), KeySamples.KEY));
        KeysResource resource = resource(new Result.Works(), "k2", "k1");

        assertThat(json(resource.rotate(null)))
                .isEqualTo("{\"done\":100,\"unreadable\":[],\"left\":2,\"next\":\"100/a\"}");
        assertThat(json(resource.rotate("100/a")))
                .isEqualTo("{\"done\":1,\"unreadable\":[{\"installation\":1000,\"slot\":\"b\","
                        + "\"keyEncryptionKey\":\"lost\",\"reason\":\"kek_unknown\"}],\"left\":0,\"next\":null}");
    }

    @ParameterizedTest
    @CsvSource({"0,a", "-1,a", "x,a", "42,c", "42,A", "42/a,b", "'',a"})
    void refusesAPlaceThatCannotBe(String installation, String slot) {
        KeysResource resource = resource(new Result.Works(), "k1");

        assertThat(refused(() -> resource.delete(installation, slot)).code()).isEqualTo("wrong_parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "42", "0/a", "42/a/"})
    void refusesAPlaceToGoOnFromThatItHasNotGiven(String after) {
        KeysResource resource = resource(new Result.Works(), "k1");

        assertThat(refused(() -> resource.rotate(after)).code()).isEqualTo("wrong_parameter");
    }

    @Test
    void logsWhatWasDoneAndNothingOfTheKey() throws IOException {
        Listeners listeners = new Listeners();
        events.observe(listeners::on);
        try (CapturedLog log = new CapturedLog()) {
            KeysResource resource = resource(new Result.Refused(AiReason.AI_AUTH), "k1");
            refused(() -> save(resource, false));
            save(resource, true);
            resource(new Result.Works(), "k2", "k1").rotate(null);
            resource.delete("42", "a");

            assertThat(log.lines())
                    .containsSubsequence(
                            "installation=42 slot=a key=refused",
                            "installation=42 slot=a key=forced",
                            "installation=42 slot=a key=reencrypted",
                            "installation=42 slot=a key=deleted")
                    .noneSatisfy(line -> assertThat(line).contains(SECRET));
        }
        assertThat(events.fired()).extracting(ProductEvent::toString).noneMatch(text -> text.contains(SECRET));
    }

    private KeysResource resource(Result test, String... keks) {
        KeysResource resource = new KeysResource();
        resource.keys = new InstallationKeys(store, encryption(keks), (use, key) -> test, events::fire, clock);
        resource.rotation = new KeyRotation(store, encryption(keks), events::fire);
        resource.clock = clock;
        return resource;
    }

    private static KeyView save(KeysResource resource, boolean force) throws IOException {
        String body = "{\"provider\":\"openai\",\"model\":\"m\",\"key\":\"" + SECRET + "\"}";
        return resource.save("42", "a", force, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Problem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private static String json(Record value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordWriter()
                .writeTo(
                        value,
                        value.getClass(),
                        value.getClass(),
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
