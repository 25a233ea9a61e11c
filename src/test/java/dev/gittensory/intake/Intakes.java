package dev.gittensory.intake;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.CurrentApp;
import dev.gittensory.config.Secret;
import dev.gittensory.config.SettingsReader;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.PullRequestReviews;
import dev.gittensory.policy.EffectivePolicy;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policies;
import dev.gittensory.policy.Right;
import dev.gittensory.testkit.MapConfig;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Triage with everything around it in memory. */
final class Intakes {

    static final PullRequestHead HEAD = new PullRequestHead(
            new PullRequestKey(Payloads.INSTALLATION, Payloads.REPOSITORY, "acme/shop", 3),
            new PullRequestRef("acme/shop", 3, "main", Payloads.BASE, Payloads.HEAD),
            "ada");

    final FakeReviews reviews = new FakeReviews();
    final FakeDeliveries deliveries = new FakeDeliveries();
    final List<CommandRequest> commands = new ArrayList<>();
    final RecordedEvents events = new RecordedEvents();
    final Map<String, String> configuration = new HashMap<>();
    Set<Right> rights = OperatorPolicy.USUAL_RIGHTS;

    private int count;

    /** Each delivery with an id of its own. */
    Triaged handle(String event, String action, Payloads payload) {
        return handle("d" + ++count, event, action, payload.text());
    }

    Triaged handle(String id, String event, String action, String payload) {
        Admission admission =
                new Admission(SettingsReader.read(new MapConfig(configuration)), new FakePolicies(rights));
        CurrentApp app = () -> Optional.of(new AppCredentials(Payloads.APP, new Secret("key"), new Secret("secret")));
        Routes routes = new Routes(
                new PullRequestRoute(reviews, admission),
                new RerunRoute(reviews, app, admission),
                new CommandRoute(commands::add, app, admission));
        return new Triage(deliveries, routes, events, new MutableClock("2026-11-24T10:00:00Z"))
                .handle(new Delivery(id, event, action, payload));
    }

    /** Reviews a head once, unless asked again, and writes down what it was asked. */
    static final class FakeReviews implements PullRequestReviews {
        final List<String> asked = new ArrayList<>();
        final List<PullRequestHead> known = new ArrayList<>();
        Optional<RuntimeException> failure = Optional.empty();
        private final Set<PullRequestHead> requested = new HashSet<>();

        @Override
        public Optional<ReviewId> request(PullRequestHead head, Trigger trigger) {
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            asked.add(trigger + " " + head.pullRequest().repository() + "#"
                    + head.ref().number());
            return requested.add(head) || trigger == Trigger.AGAIN ? Optional.of(ReviewId.create()) : Optional.empty();
        }

        @Override
        public void skip(PullRequestHead head, Reason reason) {
            asked.add("skip " + reason.code());
        }

        @Override
        public Optional<PullRequestHead> ofCheckRun(String externalId) {
            return externalId.equals("ours") ? known.stream().findFirst() : Optional.empty();
        }

        @Override
        public List<PullRequestHead> ofCommit(long repositoryId, String sha) {
            return known.stream()
                    .filter(head -> head.ref().headSha().equals(sha))
                    .toList();
        }
    }

    /** The record of deliveries, which can fail as a database does. */
    static final class FakeDeliveries implements Deliveries {
        final Map<String, Processed> processed = new HashMap<>();
        Optional<RuntimeException> failure = Optional.empty();

        @Override
        public boolean processed(String id) {
            return processed.containsKey(id);
        }

        @Override
        public void markProcessed(Processed delivery) {
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            processed.putIfAbsent(delivery.id(), delivery);
        }

        @Override
        public int forgetBefore(Instant moment) {
            throw new UnsupportedOperationException("triage forgets nothing");
        }
    }

    private record FakePolicies(Set<Right> rights) implements Policies {

        @Override
        public OperatorPolicy operator() {
            OperatorPolicy usual = OperatorPolicy.BUILT_IN;
            return new OperatorPolicy(
                    usual.gate(), "", usual.budgets(), Set.of(), Map.of(Payloads.INSTALLATION, rights));
        }

        @Override
        public EffectivePolicy effective(ReviewId review) {
            throw new UnsupportedOperationException("triage decides nothing about a review");
        }
    }
}
