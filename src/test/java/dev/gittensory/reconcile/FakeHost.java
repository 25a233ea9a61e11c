package dev.gittensory.reconcile;

import static java.util.Objects.requireNonNull;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.intake.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What GitHub has and what we know, side by side. */
final class FakeHost implements DeliveryLog, OpenPullRequests, KnownDeliveries {

    final Set<String> processed = new HashSet<>();
    final Set<String> missing = new HashSet<>();
    final List<Delivery> queued = new ArrayList<>();

    /** What an installation answers instead of its repositories. */
    final Map<Long, RuntimeException> refusing = new HashMap<>();

    /** Repositories that are listed and not there. */
    final Set<String> gone = new HashSet<>();

    /** What GitHub answers instead of a delivery. */
    final Map<String, RuntimeException> failureOf = new HashMap<>();

    /** In the queue, or among the dead letters. */
    final Set<String> waiting = new HashSet<>();

    boolean payloadsKept = true;

    @Nullable
    RuntimeException failure;

    @Nullable
    RuntimeException queueFailure;

    Runnable onRequest = () -> {};
    int requests;
    int pages;
    int pageSize = 100;
    Instant headsSince = Instant.MIN;

    private final List<Entry> log = new ArrayList<>();
    private final Map<Repository, List<String>> heads = new LinkedHashMap<>();

    void delivered(String delivery, Instant at, String event, String action) {
        log.add(new Entry(log.size(), delivery, at, event, action));
    }

    void open(long installation, String repository, String... commits) {
        heads.put(new Repository(installation, repository.hashCode(), repository), List.of(commits));
    }

    void send(Delivery delivery) {
        if (queueFailure != null) {
            throw queueFailure;
        }
        queued.add(delivery);
        processed.add(delivery.id());
    }

    boolean isMissing(Delivery event) {
        return missing.contains(event.payload());
    }

    @Override
    public Page page(String cursor) {
        request();
        pages++;
        int from = cursor.equals(LATEST) ? 0 : Integer.parseInt(cursor);
        List<Entry> entries = log.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .skip(from)
                .limit(pageSize)
                .toList();
        boolean more = from + pageSize < log.size();
        return new Page(entries, more ? Optional.of(Integer.toString(from + pageSize)) : Optional.empty());
    }

    @Override
    public Optional<Delivery> find(Entry entry) {
        request();
        if (failure != null) {
            throw failure;
        }
        if (failureOf.containsKey(entry.delivery())) {
            throw requireNonNull(failureOf.get(entry.delivery()));
        }
        return payloadsKept
                ? Optional.of(
                        new Delivery(entry.delivery(), entry.event(), entry.action(), "payload of " + entry.delivery()))
                : Optional.empty();
    }

    @Override
    public Set<String> unknown(Collection<String> deliveries) {
        Set<String> unknown = new HashSet<>(deliveries);
        unknown.removeAll(processed);
        return unknown;
    }

    @Override
    public Listing<Long> installations(BooleanSupplier mayAsk) {
        return listing(
                mayAsk,
                heads.keySet().stream().map(Repository::installation).distinct().toList());
    }

    @Override
    public Listing<Repository> repositories(long installation, BooleanSupplier mayAsk) {
        if (refusing.containsKey(installation)) {
            throw requireNonNull(refusing.get(installation));
        }
        return listing(
                mayAsk,
                heads.keySet().stream()
                        .filter(repository -> repository.installation() == installation)
                        .toList());
    }

    @Override
    public Listing<Delivery> changedSince(Instant moment, Repository repository, BooleanSupplier mayAsk) {
        headsSince = moment;
        if (gone.contains(repository.name())) {
            throw new RefusedException(GitHubReason.GITHUB_GONE);
        }
        return listing(
                mayAsk,
                heads.getOrDefault(repository, List.of()).stream()
                        .map(head -> new Delivery("head", "pull_request", "synchronize", head))
                        .toList());
    }

    private <T> Listing<T> listing(BooleanSupplier mayAsk, List<T> items) {
        if (!mayAsk.getAsBoolean()) {
            return new Listing<>(List.of(), false);
        }
        request();
        return new Listing<>(items, true);
    }

    private void request() {
        requests++;
        onRequest.run();
    }
}
