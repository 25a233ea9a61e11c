package dev.gittensory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.WebhookReason;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes as a payload ends as a recorded delivery: an exception would bring it again until it is given up. */
class HostilePayloadTest {

    private static final List<String> POINTERS = List.of(
            "/pull_request/number",
            "/pull_request/state",
            "/pull_request/draft",
            "/pull_request/user",
            "/pull_request/head",
            "/pull_request/base",
            "/issue/number",
            "/issue/pull_request",
            "/comment/id",
            "/comment/body",
            "/comment/user",
            "/check_run/app",
            "/check_run/external_id",
            "/check_suite/app",
            "/check_suite/head_sha",
            "/installation",
            "/repository",
            "/sender");

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
            new java.math.BigInteger("9".repeat(400)),
            java.util.Map.of("id", "x"));

    @Property(tries = 500)
    void endsRecordedWithAnyValueAnywhere(@ForAll("pointers") String pointer, @ForAll("oddValues") Object odd) {
        Intakes intakes = new Intakes();
        intakes.reviews.known.add(Intakes.HEAD);
        String root = pointer.substring(1, pointer.indexOf('/', 1) < 0 ? pointer.length() : pointer.indexOf('/', 1));
        boolean everywhere = List.of("installation", "repository", "sender").contains(root);

        intakes.handle(
                "a",
                "pull_request",
                "opened",
                changed(Payloads.pullRequest(), root, "pull_request", everywhere, pointer, odd));
        intakes.handle(
                "b",
                "issue_comment",
                "created",
                changed(Payloads.comment("/gittensory review"), root, "issue comment", everywhere, pointer, odd));
        intakes.handle(
                "c",
                "check_run",
                "rerequested",
                changed(Payloads.checkRun(), root, "check_run", everywhere, pointer, odd));
        intakes.handle(
                "d",
                "check_suite",
                "rerequested",
                changed(Payloads.checkSuite(), root, "check_suite", everywhere, pointer, odd));

        assertThat(intakes.deliveries.processed).containsOnlyKeys("a", "b", "c", "d");
    }

    private static String changed(
            Payloads payload, String root, String roots, boolean everywhere, String pointer, Object odd) {
        return everywhere || List.of(roots.split(" ")).contains(root)
                ? payload.with(pointer, odd).text()
                : payload.text();
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
    Arbitrary<String> pointers() {
        return Arbitraries.of(POINTERS);
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
