package dev.gittensory.enrich.infra;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds steps of a workflow that run somebody else's code under a name that its owner can point elsewhere. A step that
 * only moves, or goes from one tag to the next, repeats a decision that the project has made before: the former is
 * left alone, the latter mentioned.
 */
@Dependent
public final class ActionPinAnalyzer implements Analyzer {

    /** The longest line that is read: owner, name and ref are bounded by GitHub. */
    private static final int WINDOW = 500;

    private static final Pattern USES =
            Pattern.compile("^\\s*(?:-\\s+)?(?:\\{\\s*)?[\"']?uses[\"']?\\s*:\\s*[\"']?([^\\s\"'#},]+)");

    private static final Pattern ACTION = Pattern.compile("([A-Za-z0-9-]+)/[^@]+@(.+)");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?");

    /** Names that branches have: they change with every push, while a tag changes only if somebody moves it. */
    private static final Set<String> BRANCHES =
            Set.of("main", "master", "develop", "development", "dev", "trunk", "head", "edge", "next", "canary");

    /** They own the runner as well, so a moved tag of theirs is no new risk. */
    private static final Set<String> OF_GITHUB = Set.of("actions", "github");

    /** Proves by its tag who built what, and refuses to run from a commit. */
    private static final String NEEDS_TAG = "slsa-framework/slsa-github-generator/";

    private enum Ref {
        BRANCH(
                Severity.MAJOR,
                "This step runs third-party code from a branch, which changes with every push to it."
                        + " Pin it to a full commit SHA."),
        TAG(
                Severity.MINOR,
                "This step runs third-party code from a tag or another ref that its owner can move."
                        + " Pin it to a full commit SHA and keep the version in a comment."),
        NEXT_TAG(
                Severity.NIT,
                "This step is updated to another tag, which its owner can move."
                        + " Consider a full commit SHA with the version in a comment."),
        BRANCH_OF_GITHUB(
                Severity.MINOR,
                "This step runs an action from a branch, so that its behaviour changes without notice."
                        + " Use a released version or a full commit SHA."),
        IMAGE(
                Severity.MINOR,
                "This step runs an image under a tag that its owner can move. Pin it to a digest (@sha256:...).");

        private final Severity severity;
        private final String message;

        Ref(Severity severity, String message) {
            this.severity = severity;
            this.message = message;
        }
    }

    @Override
    public String name() {
        return "actionPin";
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<FileChange> workflows = subject.changes().files().stream()
                .filter(file -> isWorkflow(IacKind.of(file.path())))
                .toList();
        if (workflows.isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_WORKFLOW);
        }
        return Scan.files(new ChangeSet(workflows), this::judge);
    }

    private static boolean isWorkflow(IacKind kind) {
        return kind == IacKind.WORKFLOW || kind == IacKind.ACTION;
    }

    private List<Finding> judge(FileChange file) {
        Set<String> before = usedBefore(file);
        List<Finding> findings = new ArrayList<>();
        Scan.eachAdded(
                file,
                line -> used(line.text())
                        .filter(value -> !before.contains(value))
                        .flatMap(value -> mutable(value, before))
                        .ifPresent(ref -> findings.add(finding(file, line, ref))));
        return findings;
    }

    /** What the removed lines used: each as it stands, and without its ref. */
    private static Set<String> usedBefore(FileChange file) {
        Set<String> before = new HashSet<>();
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                Scan.stopIfInterrupted();
                if (line.kind() == Hunk.Line.Kind.REMOVED) {
                    used(line.text()).ifPresent(value -> {
                        before.add(value);
                        before.add(withoutRef(value));
                    });
                }
            }
        }
        return before;
    }

    private static Optional<String> used(String text) {
        if (!text.contains("uses")) {
            return Optional.empty();
        }
        Matcher matcher = USES.matcher(text.substring(0, Math.min(text.length(), WINDOW)));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Ref> mutable(String value, Set<String> before) {
        if (value.startsWith("docker://")) {
            return value.contains("@sha256:") ? Optional.empty() : Optional.of(Ref.IMAGE);
        }
        Matcher action = ACTION.matcher(value);
        if (!action.matches() || COMMIT.matches(action.group(2)) || value.startsWith(NEEDS_TAG)) {
            return Optional.empty();
        }
        boolean branch = BRANCHES.contains(action.group(2));
        if (OF_GITHUB.contains(action.group(1))) {
            return branch ? Optional.of(Ref.BRANCH_OF_GITHUB) : Optional.empty();
        }
        if (branch) {
            return Optional.of(Ref.BRANCH);
        }
        return Optional.of(before.contains(withoutRef(value)) ? Ref.NEXT_TAG : Ref.TAG);
    }

    private static String withoutRef(String value) {
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    private Finding finding(FileChange file, Hunk.Line line, Ref ref) {
        return new Finding(
                file.path(),
                line.newLine(),
                Finding.Side.NEW,
                ref.severity,
                Finding.Category.SECURITY,
                name(),
                ref.message);
    }
}
