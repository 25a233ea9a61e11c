package dev.gittensory.enrich.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Changes;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.Subject;
import dev.gittensory.testkit.FakePullRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which analyzers a review gets, in which order, and how much of the change each of them. */
@Timeout(60)
class EnricherSelectionTest {

    private static final Status RAN = new Status.Complete(0);
    private static final Status ABSENT = new Status.Skipped(EnrichReason.NOT_IN_PROFILE);
    private static final Subject POSTED = Changes.subject(Changes.adding("a", "b"));

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    /** An analyzer that differs from the plain one in what it takes to be included. */
    private record Demanding(String name, CostClass costClass, Profile leastProfile, Set<Endpoint> endpoints)
            implements Analyzer {
        @Override
        public Analysis analyze(Subject subject) {
            return new Analysis.Complete(List.of());
        }
    }

    private static final List<Analyzer> ANALYZERS = List.of(
            new Demanding("asks", CostClass.REGISTRY, Profile.BALANCED, Set.of(Endpoint.OSV)),
            new Demanding("hosted", CostClass.GITHUB, Profile.BALANCED, Set.of()),
            new Demanding("patient", CostClass.LOCAL, Profile.DEEP, Set.of()),
            new Demanding("quick", CostClass.LOCAL, Profile.FAST, Set.of()));

    @Test
    void includesWhatTheProfileWants() {
        assertThat(statuses(Profile.FAST, Set.of(Endpoint.OSV), POSTED)).containsExactly(ABSENT, ABSENT, ABSENT, RAN);
        assertThat(statuses(Profile.BALANCED, Set.of(Endpoint.OSV), POSTED)).containsExactly(RAN, ABSENT, ABSENT, RAN);
        assertThat(statuses(Profile.DEEP, Set.of(Endpoint.OSV), POSTED)).containsExactly(RAN, ABSENT, RAN, RAN);
    }

    @Test
    void leavesOutWhatWouldAskAnEndpointThatIsSwitchedOff() {
        assertThat(statuses(Profile.BALANCED, Set.of(Endpoint.DEPSDEV), POSTED))
                .containsExactly(ABSENT, ABSENT, ABSENT, RAN);
    }

    @Test
    void asksTheHostOnlyAboutAPullRequest() {
        Subject pullRequest = new Subject(POSTED.changes(), new FakePullRequest());

        assertThat(statuses(Profile.BALANCED, Set.of(), pullRequest)).containsExactly(ABSENT, RAN, ABSENT, RAN);
    }

    @Test
    void beginsWithWhatSafetyRestsOnAndReportsByName() {
        List<String> begun = Collections.synchronizedList(new ArrayList<>());
        List<Analyzer> analyzers = List.of(
                noting(begun, "b"), noting(begun, "a"), noting(begun, "z").readingEverything());

        EnrichResult result = enrich(analyzers, settings(Profile.FAST, Set.of()), POSTED);

        assertThat(begun).containsExactly("z", "a", "b");
        assertThat(result.analyzers()).extracting(AnalyzerReport::analyzer).containsExactly("a", "b", "z");
        assertThat(result.findings()).extracting(Finding::source).containsExactly("a", "b", "z");
    }

    @Test
    void givesTheWholeChangeOnlyToThoseThatReadEverything() {
        List<Integer> read = Collections.synchronizedList(new ArrayList<>());
        ScriptedAnalyzer capped = new ScriptedAnalyzer("capped", changes -> {
            read.add(changes.added());
            return new Analysis.Complete(List.of());
        });
        ScriptedAnalyzer whole = new ScriptedAnalyzer("whole", capped.work()).readingEverything();

        EnrichResult result =
                enrich(List.of(capped, whole), settings(Profile.BALANCED, Set.of()), Subject.of(Changes.large()));

        assertThat(read).first().isEqualTo(10_000);
        assertThat(read).last().satisfies(lines -> assertThat(lines).isBetween(4_000, 5_000));
        assertThat(result.analyzers())
                .extracting(AnalyzerReport::status)
                .containsExactly(new Status.Degraded(EnrichReason.CAPPED), RAN);
        assertThat(result.cutFiles()).containsExactly("large.txt");
    }

    @Test
    void theStageLooksForThePullRequestOfItsReview() {
        ReviewId review = ReviewId.create();
        FakePullRequest pullRequest = new FakePullRequest();
        EnrichStage stage = new EnrichStage();
        stage.pullRequests = id -> id.equals(review) ? pullRequest : null;
        stage.enricher =
                new Enricher(ANALYZERS, settings(Profile.BALANCED, Set.of()), new Guards(System::nanoTime), executor);

        assertThat(stage.enrich(review, POSTED.changes()).analyzers().get(1).status())
                .isEqualTo(RAN);
        assertThat(stage.enrich(ReviewId.create(), POSTED.changes())
                        .analyzers()
                        .get(1)
                        .status())
                .isEqualTo(ABSENT);
    }

    private static ScriptedAnalyzer noting(List<String> begun, String name) {
        return new ScriptedAnalyzer(name, changes -> {
            begun.add(name);
            return ScriptedAnalyzer.finding(name, Severity.MINOR).work().apply(changes);
        });
    }

    private static EnrichSettings settings(Profile profile, Set<Endpoint> endpoints) {
        return new EnrichSettings(profile, Duration.ofSeconds(20), endpoints);
    }

    private EnrichResult enrich(List<? extends Analyzer> analyzers, EnrichSettings settings, Subject subject) {
        return new Enricher(List.copyOf(analyzers), settings, new Guards(System::nanoTime), executor).enrich(subject);
    }

    /** By the names of the analyzers. */
    private List<Status> statuses(Profile profile, Set<Endpoint> endpoints, Subject subject) {
        return enrich(ANALYZERS, settings(profile, endpoints), subject).analyzers().stream()
                .map(AnalyzerReport::status)
                .toList();
    }
}
