package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.github.GitHubCall;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;
import dev.gittensory.github.Rest.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What GitHub answers about one pull request during one review. */
final class GitHubPullRequestSource implements PullRequestSource {

    /** More than GitHub itself reads of the files that analyzers ask for. */
    private static final int LARGEST_FILE = 4 * 1024 * 1024;

    /** Of each listing. */
    private static final int MOST_PAGES = 3;

    /** GitHub lists no more commits of a pull request, and says nothing about it. */
    private static final int LISTED_COMMITS = 250;

    /** GitHub lists no more files of a comparison, and says nothing about it. */
    private static final int COMPARED_FILES = 300;

    private final GitHubClients clients;
    private final PullRequestHead head;
    private final PullRequestKey key;
    private final String ownCheck;

    private final Map<String, Kept<Optional<String>>> baseFiles = new ConcurrentHashMap<>();
    private final Map<String, Kept<Optional<String>>> headFiles = new ConcurrentHashMap<>();
    private final Kept<Listing<Commit>> commits = new Kept<>(this::askCommits);
    private final Kept<BranchState> branch = new Kept<>(() -> ask(this::readBranch));
    private final Kept<Listing<CheckSignal>> checks = new Kept<>(this::askChecks);
    private final Kept<Set<String>> requiredChecks = new Kept<>(() -> ask(this::readRequiredChecks));
    private final Kept<Listing<Approval>> approvals = new Kept<>(() -> ask(this::readApprovals));
    private final Map<String, Kept<Boolean>> writers = new ConcurrentHashMap<>();

    GitHubPullRequestSource(GitHubClients clients, PullRequestHead head, String ownCheck) {
        this.clients = clients;
        this.head = head;
        key = head.pullRequest();
        this.ownCheck = ownCheck;
    }

    @Override
    public PullRequestRef ref() {
        return head.ref();
    }

    @Override
    public String author() {
        return head.author();
    }

    @Override
    public Optional<String> baseFile(String path) {
        return baseFiles
                .computeIfAbsent(path, any -> file(path, ref().baseRef()))
                .get();
    }

    @Override
    public Optional<String> headFile(String path) {
        return headFiles
                .computeIfAbsent(path, any -> file(path, ref().headSha()))
                .get();
    }

    @Override
    public Listing<Commit> commits() {
        return commits.get();
    }

    @Override
    public BranchState branch() {
        return branch.get();
    }

    @Override
    public Listing<CheckSignal> checks() {
        return checks.get();
    }

    @Override
    public Set<String> requiredChecks() {
        return requiredChecks.get();
    }

    @Override
    public Listing<Approval> approvals() {
        return approvals.get();
    }

    @Override
    public boolean mayWrite(String login) {
        return writers.computeIfAbsent(
                        login,
                        any -> new Kept<>(() -> ask(rest -> rest.find(
                                        repository() + "/collaborators/" + Rest.segment(login) + "/permission")
                                .map(answer -> Set.of("admin", "write").contains(Json.text(answer, "permission")))
                                .orElse(false))))
                .get();
    }

    private Kept<Optional<String>> file(String path, String ref) {
        return new Kept<>(() -> ask(rest -> RepositoryFile.content(rest, key, path, ref, LARGEST_FILE))
                .map(content -> new String(content, StandardCharsets.UTF_8)));
    }

    private Listing<Commit> askCommits() {
        Pages pages = ask(rest -> rest.pages(Rest.pull(key) + "/commits?per_page=100", MOST_PAGES));
        List<Commit> listed = pages.items().map(Observed::commit).toList();
        boolean whole = listed.size() < LISTED_COMMITS
                || listed.size() == Pull.ask(clients, key).commits();
        return new Listing<>(listed, whole && pages.whole());
    }

    private BranchState readBranch(Rest rest) throws IOException {
        JsonNode comparison = rest.find(comparison(ref().baseRef(), ref().headSha()))
                .orElseThrow(() -> new DegradedException(EnrichReason.MISSING_BASE));
        JsonNode mergeBase = comparison.path("merge_base_commit");
        JsonNode baseTip = comparison.path("base_commit");
        Instant mergeBaseAt = Observed.time(mergeBase);
        Instant baseTipAt = Observed.time(baseTip);
        int behindBy = comparison.path("behind_by").asInt();
        Listing<String> touched = behindBy == 0
                ? Listing.whole(List.of())
                : touched(rest.get(comparison(Json.text(mergeBase, "sha"), Json.text(baseTip, "sha"))));
        return new BranchState(behindBy, mergeBaseAt, baseTipAt, touched);
    }

    private String comparison(String base, String other) {
        return repository() + "/compare/" + Rest.segment(base) + "..." + Rest.segment(other) + "?per_page=1";
    }

    private static Listing<String> touched(JsonNode comparison) {
        JsonNode files = comparison.path("files");
        List<String> paths = StreamSupport.stream(files.spliterator(), false)
                .flatMap(file -> Stream.of("filename", "previous_filename").map(field -> Json.text(file, field)))
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
        return new Listing<>(paths, files.isArray() && files.size() < COMPARED_FILES);
    }

    private Listing<CheckSignal> askChecks() {
        long ourselves = clients.identity().appId();
        String commit = repository() + "/commits/" + Rest.segment(ref().headSha());
        return ask(rest -> {
            Pages runs = rest.pages(commit + "/check-runs?filter=latest&per_page=100", MOST_PAGES);
            Pages statuses = rest.pages(commit + "/status?per_page=100", MOST_PAGES);
            Stream<CheckSignal> others = runs.items("check_runs")
                    .filter(run -> run.path("app").path("id").asLong() != ourselves)
                    .map(Observed::checkRun);
            return new Listing<>(
                    Stream.concat(others, statuses.items("statuses").map(Observed::status))
                            .toList(),
                    isWhole(runs, "check_runs") && isWhole(statuses, "statuses"));
        });
    }

    private static boolean isWhole(Pages pages, String field) {
        long total = pages.pages().stream()
                .mapToLong(page -> page.path("total_count").asLong())
                .max()
                .orElse(0);
        return pages.whole() && pages.items(field).count() >= total;
    }

    private Set<String> readRequiredChecks(Rest rest) throws IOException {
        String name = Rest.segment(ref().baseRef());
        Pages rules = rest.pages(repository() + "/rules/branches/" + name + "?per_page=100", MOST_PAGES);
        if (!rules.whole()) {
            throw new DegradedException(EnrichReason.GITHUB_RESPONSE_TOO_LARGE);
        }
        JsonNode protectedBranch = rest.get(repository() + "/branches/" + name);
        JsonNode classic = protectedBranch.path("protection").path("required_status_checks");
        if (protectedBranch.path("protected").asBoolean() && !classic.isObject()) {
            throw new DegradedException(EnrichReason.MISSING_TOKEN);
        }
        Set<String> names = new HashSet<>();
        rules.items()
                .filter(rule -> Json.text(rule, "type").equals("required_status_checks"))
                .flatMap(rule -> elements(rule.path("parameters").path("required_status_checks")))
                .forEach(check -> names.add(Json.text(check, "context")));
        elements(classic.path("checks")).forEach(check -> names.add(Json.text(check, "context")));
        elements(classic.path("contexts")).forEach(context -> names.add(context.asText()));
        names.removeAll(Set.of("", ownCheck));
        return Set.copyOf(names);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Listing<Approval> readApprovals(Rest rest) throws IOException {
        Pages pages = rest.pages(Rest.pull(key) + "/reviews?per_page=100", MOST_PAGES);
        return new Listing<>(
                pages.items().map(Observed::review).flatMap(Optional::stream).toList(), pages.whole());
    }

    private String repository() {
        return Rest.repository(key);
    }

    private interface Reading<T> {
        T read(Rest rest) throws IOException;
    }

    private <T> T ask(Reading<T> reading) {
        GitHubCall<T> call = session -> reading.read(session.rest());
        return clients.call(key, Job.READ, call);
    }
}
