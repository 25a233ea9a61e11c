package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Changes;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.dependency.DependencyAnalyzer;
import dev.gittensory.enrich.hosted.CodeownersAnalyzer;
import dev.gittensory.enrich.hosted.StaleBranchAnalyzer;
import dev.gittensory.testkit.FakePullRequest;
import dev.gittensory.testkit.FakePullRequest.Question;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;

/** Everything that can keep an analyzer from its work, each brought about for real. */
enum Faults {
    TIMEOUT(EnrichReason.TIMEOUT, world -> ScriptedAnalyzer.sleeping("slow", new CountDownLatch(1))),
    ERROR(EnrichReason.ERROR, world -> ScriptedAnalyzer.failing("broken", new IllegalStateException("swordfish"))),
    OUT_OF_STACK(EnrichReason.ERROR, world -> ScriptedAnalyzer.failing("broken", new StackOverflowError())),

    HTTP_500(EnrichReason.OSV_HTTP_ERROR, asking(world -> world.registry.answer(500, "{\"message\":\"swordfish\"}"))),
    HTTP_429(EnrichReason.OSV_HTTP_ERROR, asking(world -> world.registry.limit(Duration.ofSeconds(60)))),
    GARBAGE(EnrichReason.OSV_INVALID_JSON, asking(world -> world.registry.answer(200, "<html>swordfish"))),
    WRONG_SHAPE(EnrichReason.OSV_INVALID_JSON, asking(world -> world.registry.answer(200, "{\"results\":7}"))),
    TOO_LARGE(EnrichReason.OSV_RESPONSE_TOO_LARGE, asking(world -> world.registry.send(2_000_000))),
    SILENCE(EnrichReason.OSV_TIMEOUT, asking(world -> world.registry.hang())),
    NOBODY_THERE(EnrichReason.OSV_NETWORK_ERROR, asking(world -> world.registry.close())),
    ENDPOINT_RESTS(EnrichReason.CIRCUIT_OPEN, asking(world -> {
        world.registry.answer(503, "");
        for (int i = 0; i < 3; i++) {
            world.review();
        }
        world.registry.answer(200, "{}");
    })),

    ANALYZER_RESTS(EnrichReason.CIRCUIT_OPEN, world -> {
        world.with(ScriptedAnalyzer.failing("broken", new IllegalStateException("swordfish")));
        for (int i = 0; i < 3; i++) {
            world.review();
        }
        return ScriptedAnalyzer.finding("broken");
    }),
    BUDGET_GONE(EnrichReason.BUDGET_EXHAUSTED, world -> {
        world.guards.bulkhead(CostClass.REGISTRY).drainPermits();
        return ScriptedAnalyzer.finding("late").in(CostClass.REGISTRY);
    }),
    CHANGE_TOO_LARGE(EnrichReason.CAPPED, world -> {
        world.change = Changes.large();
        return ScriptedAnalyzer.finding("thorough");
    }),

    MISSING_TOKEN(EnrichReason.MISSING_TOKEN, world -> {
        world.pullRequest = new FakePullRequest().failing(Question.BASE_FILE, EnrichReason.MISSING_TOKEN);
        return new CodeownersAnalyzer();
    }),
    MISSING_BASE(EnrichReason.MISSING_BASE, world -> {
        world.pullRequest = new FakePullRequest().failing(Question.BRANCH, EnrichReason.MISSING_BASE);
        return new StaleBranchAnalyzer();
    });

    private final EnrichReason reason;
    private final Function<World, Analyzer> arrange;

    Faults(EnrichReason reason, Function<World, Analyzer> arrange) {
        this.reason = reason;
        this.arrange = arrange;
    }

    /** What the review must say of it. */
    EnrichReason reason() {
        return reason;
    }

    /** Brings the fault about and returns the analyzer that it hits. */
    Analyzer strike(World world) {
        return arrange.apply(world);
    }

    private static Function<World, Analyzer> asking(Consumer<World> misbehave) {
        return world -> {
            Analyzer analyzer = new DependencyAnalyzer(world.registries);
            world.with(analyzer);
            misbehave.accept(world);
            return analyzer;
        };
    }
}
