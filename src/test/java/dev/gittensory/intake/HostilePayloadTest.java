package dev.gittensory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.WebhookReason;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever comes as a payload ends as a recorded delivery: an exception would bring it again until it is given up. */
class HostilePayloadTest {

    /** Event, action, and a place in the payload. */
    private static final List<String> PLACES = Stream.of(
                    "pull_request opened /pull_request /pull_request/number /pull_request/state /pull_request/draft",
                    "pull_request opened /pull_request/user /pull_request/head /pull_request/head/repo /pull_request/base",
                    "issue_comment created /issue /issue/number /issue/pull_request",
                    "issue_comment created /comment /comment/id /comment/body /comment/user",
                    "check_run rerequested /check_run /check_run/app /check_run/app/slug /check_run/external_id",
                    "check_suite rerequested /check_suite /check_suite/app /check_suite/head_sha")
            .map(line -> line + " /installation /installation/id /repository /repository/full_name /sender")
            .map(line -> List.of(line.split(" ")))
            .flatMap(words ->
                    words.stream().skip(2).map(pointer -> String.join(" ", words.get(0), words.get(1), pointer)))
            .distinct()
            .toList();

    private static final List<Object> ODD = List.of(
            "",
            "\u0000",
            "\ud800",
            "\u200b/gittensory review",
            "x".repeat(200_000),
            -1,
            Long.MAX_VALUE,
            1.5,
            true,
            List.of(),
            List.of(List.of()),
            new BigInteger("9".repeat(400)),
            Map.of("id", "x"));

    @Property(tries = 1000)
    void endsRecordedWithAnyValueAnywhere(@ForAll("places") String place, @ForAll("oddValues") @Nullable Object odd) {
        String[] words = place.split(" ");
        Intakes intakes = new Intakes();
        intakes.reviews.known.add(Intakes.HEAD);

        intakes.handle(
                "d", words[0], words[1], payload(words[0]).with(words[2], odd).text());

        assertThat(intakes.deliveries.processed).containsOnlyKeys("d");
    }

    private static Payloads payload(String event) {
        return switch (event) {
            case "pull_request" -> Payloads.pullRequest();
            case "issue_comment" -> Payloads.comment("/gittensory review");
            case "check_run" -> Payloads.checkRun();
            default -> Payloads.checkSuite();
        };
    }

    @Property(tries = 500)
    void endsRecordedWhenItIsCutOrDamaged(@ForAll("damaged") String json) {
        Intakes intakes = new Intakes();
        for (String event : List.of("pull_request", "issue_comment", "check_run", "check_suite")) {
            for (String action : List.of("opened", "created", "rerequested")) {
                intakes.handle(event + action, event, action, json);
            }
        }

        assertThat(intakes.deliveries.processed).hasSize(12);
    }

    @Example
    void takesDeepNestingForNoPayload() {
        String deep = "{\"a\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}";

        assertThat(new Intakes().handle("d", "pull_request", "opened", deep))
                .isEqualTo(new Triaged.Ignored(WebhookReason.MALFORMED));
    }

    @Example
    void writesNothingOfThePayload() {
        assertThat(Payload.parse("{\"secret\":1}").orElseThrow().toString()).doesNotContain("secret");
        assertThat(new Delivery("d", "ping", "", "secret").toString()).doesNotContain("secret");
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACES);
    }

    @Provide
    Arbitrary<Object> oddValues() {
        return Arbitraries.of(ODD).injectNull(0.1);
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> whole = Arbitraries.of(
                Payloads.pullRequest().text(),
                Payloads.comment("/gittensory review").text(),
                Payloads.checkRun().text());
        return whole.flatMap(json -> Arbitraries.integers()
                .between(0, json.length() - 1)
                .flatMap(position -> Arbitraries.chars()
                        .flatMap(character -> Arbitraries.of(
                                json.substring(0, position),
                                json.substring(0, position) + character + json.substring(position + 1),
                                json.substring(0, position) + json.substring(position + 1)))));
    }
}
