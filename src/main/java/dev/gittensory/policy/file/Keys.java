package dev.gittensory.policy.file;

import dev.gittensory.domain.Extra;
import dev.gittensory.domain.GateMode;
import dev.gittensory.policy.Blocker;
import dev.gittensory.policy.BudgetExhausted;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.SplitOpinion;
import dev.gittensory.policy.file.InstallationRights.PerInstallation;
import dev.gittensory.policy.file.Key.File;
import dev.gittensory.policy.file.ScalarTypes.AnalyzerName;
import dev.gittensory.policy.file.ScalarTypes.Decimal;
import dev.gittensory.policy.file.ScalarTypes.Flag;
import dev.gittensory.policy.file.ScalarTypes.Glob;
import dev.gittensory.policy.file.ScalarTypes.Label;
import dev.gittensory.policy.file.ScalarTypes.Text;
import dev.gittensory.policy.file.ScalarTypes.Whole;
import dev.gittensory.policy.file.ScalarTypes.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The table of all keys: whoever adds one adds it here, and gives it an effect in the reader of its file. */
final class Keys {

    private static final String STRICTER = "Left out, or weaker than what the operator requires: the operator's value.";
    private static final String MORE = "Adds to what the operator requires.";
    private static final int MOST_USD = 1_000_000;

    static final Key<String> LABEL = operator(
            "label",
            new Label(40),
            "A public name for this policy, which becomes part of the version in every verdict.",
            "none; the version is then a fingerprint of the file alone");

    static final Key<GateMode> MODE = both(
            "gate.mode",
            Words.of(GateMode::label, GateMode.values()),
            "What a verdict is worth: off posts no check run, advisory makes it advice, block stops a merge if the check is"
                    + " required. Under off and advisory a leaked credential still fails the check, and under advisory a"
                    + " change that was not reviewed does not pass.",
            "block",
            STRICTER);

    static final Key<NotReviewed> NOT_REVIEWED = both(
            "gate.not-reviewed",
            Words.of(value -> value.conclusion().label(), NotReviewed.values()),
            "How the check run of a change that was not reviewed is concluded.",
            "action_required",
            STRICTER);

    static final Key<Boolean> DETERMINISTIC_REVIEW_IS_ENOUGH = both(
            "gate.deterministic-review-is-enough",
            new Flag(),
            "Whether a change may pass although no model reviewer is configured.",
            "false",
            STRICTER);

    static final Key<SplitOpinion> SPLIT = both(
            "gate.split",
            Words.of(value -> value.name().toLowerCase(Locale.ROOT), SplitOpinion.values()),
            "What it means that one model reviewer would block and the other would not: their findings are advice, or a"
                    + " person has to look.",
            "advice",
            STRICTER);

    static final Key<List<Blocker>> BLOCKERS = both(
            "gate.blockers",
            new ListOf<>(new BlockerType(), 0, 100),
            "Kinds of findings that block a change.",
            "findings of severity blocker. A list replaces that, also an empty one",
            MORE);

    static final Key<Integer> MAX_FILES = both(
            "gate.max-files",
            new Whole(1, 100_000),
            "The most changed files that pass without a person.",
            "300",
            STRICTER);

    static final Key<Integer> MAX_LINES = both(
            "gate.max-lines",
            new Whole(1, 10_000_000),
            "The most added and removed lines that pass without a person.",
            "20000",
            STRICTER);

    static final Key<List<String>> PROTECTED_PATHS = both(
            "gate.protected-paths",
            new ListOf<>(new Glob(), 0, 500),
            "Patterns of paths, in the manner of CODEOWNERS, that only a person may let pass. What is no such pattern means"
                    + " every path.",
            "none",
            MORE);

    static final Key<List<String>> REQUIRED_ANALYZERS = both(
            "gate.required-analyzers",
            new ListOf<>(new AnalyzerName(Set.of()), 0, 100),
            "Names of analyzers without which nothing passes.",
            "none",
            MORE);

    static final Key<String> RUBRIC = operator(
            "rubric", new Text(32 * 1024), "What the model reviewers are to go by, as text for them.", "nothing");

    static final Key<BigDecimal> REVIEW_USD = operator(
            "budgets.review-usd",
            new Decimal(MOST_USD),
            "The most that one review may cost, in US dollars.",
            "no ceiling");

    static final Key<BigDecimal> INSTALLATION_MONTH_USD = operator(
            "budgets.installation-month-usd",
            new Decimal(MOST_USD),
            "The most that one installation may cost in a calendar month (UTC), in US dollars.",
            "no ceiling");

    static final Key<BigDecimal> MONTH_USD = operator(
            "budgets.month-usd",
            new Decimal(MOST_USD),
            "The most that all installations together may cost in a calendar month (UTC), in US dollars.",
            "no ceiling");

    static final Key<BudgetExhausted> EXHAUSTED = operator(
            "budgets.exhausted",
            Words.of(BudgetExhausted::label, BudgetExhausted.values()),
            "What becomes of a review when a ceiling does not leave enough for both model reviewers: the cheaper one is asked"
                    + " alone, or nobody, or the review waits for the next month.",
            "deterministic");

    static final Key<InstallationRights> INSTALLATIONS = operator(
            "installations",
            new PerInstallation(),
            "What installations of the App may do, by GitHub's number of the installation; default is for all others.",
            "review and commands");

    static final Key<Integer> FINDINGS = repository(
            "comment.findings",
            new Whole(0, 50),
            "The most findings that the comment shows, each pattern counted once.",
            "10");

    static final Key<Boolean> NITS = repository(
            "comment.nits", new Flag(), "Whether the comment shows findings of the lowest severity as well.", "false");

    static final Key<Boolean> INLINE_COMMENTS = extra(
            "publish.inline-comments",
            "Whether findings also appear as comments at their lines, if the operator allows it.");

    static final Key<Boolean> LABELS =
            extra("publish.labels", "Whether a label says how the review ended, if the operator allows it.");

    static final Key<Boolean> MERGE = extra(
            "publish.merge",
            "Whether what passes, with nothing left out and under the mode block, is merged, if the operator allows it.");

    /** What a repository can want beyond comment and check run. */
    static final Map<Extra, Key<Boolean>> EXTRAS =
            Map.of(Extra.INLINE_COMMENTS, INLINE_COMMENTS, Extra.LABELS, LABELS, Extra.MERGE, MERGE);

    /** In the order in which people read them. */
    static final List<Key<?>> TABLE = List.of(
            LABEL,
            MODE,
            NOT_REVIEWED,
            DETERMINISTIC_REVIEW_IS_ENOUGH,
            SPLIT,
            BLOCKERS,
            MAX_FILES,
            MAX_LINES,
            PROTECTED_PATHS,
            REQUIRED_ANALYZERS,
            RUBRIC,
            REVIEW_USD,
            INSTALLATION_MONTH_USD,
            MONTH_USD,
            EXHAUSTED,
            INSTALLATIONS,
            FINDINGS,
            NITS,
            INLINE_COMMENTS,
            LABELS,
            MERGE);

    /** What the keys of a section have in common. */
    static final Map<String, String> SECTIONS = Map.of(
            "gate", "What decides whether a change passes.",
            "budgets", "What may be spent on model reviewers.",
            "comment", "What the comment on a pull request shows.",
            "publish", "What is done beyond comment and check run.");

    private Keys() {}

    /** The keys of one file. */
    static List<Key<?>> of(File file) {
        return TABLE.stream().<Key<?>>filter(key -> key.isIn(file)).toList();
    }

    private static <T> Key<T> both(String path, Type<T> type, String description, String fallback, String repository) {
        return new Key<>(
                path, type, description, Map.of(File.OPERATOR, fallback(fallback), File.REPOSITORY, repository));
    }

    private static <T> Key<T> operator(String path, Type<T> type, String description, String fallback) {
        return new Key<>(path, type, description, Map.of(File.OPERATOR, fallback(fallback)));
    }

    private static <T> Key<T> repository(String path, Type<T> type, String description, String fallback) {
        return new Key<>(path, type, description, Map.of(File.REPOSITORY, fallback(fallback)));
    }

    private static Key<Boolean> extra(String path, String description) {
        return repository(path, new Flag(), description, "false");
    }

    private static String fallback(String words) {
        return "Default: " + words + ".";
    }
}
