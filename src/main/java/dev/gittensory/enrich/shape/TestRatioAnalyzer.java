package dev.gittensory.enrich.shape;

import com.google.re2j.Pattern;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.CodeText;
import dev.gittensory.enrich.text.FileKind;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.PathRole;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds changes that add a good deal of product code and touch no test. Code that a change takes away again, moves or
 * imports does not count.
 */
@Dependent
public final class TestRatioAnalyzer implements Analyzer {

    /** Fewer lines are often covered by tests that are there already. */
    private static final int WORTH_A_TEST = 30;

    /** Longer lines are data. */
    private static final int LONGEST_LINE = 500;

    /** Mostly markup, which few projects test line by line; declarations, which nobody can test. */
    private static final Pattern MARKUP = Pattern.compile("(?is).*\\.(?:tsx|jsx|vue|svelte|d\\.ts)");

    /** Lines that begin so only name what stands elsewhere. */
    private static final Pattern NAMES = Pattern.compile("\\s*(?:import|package|from|using|use|require|export \\*)\\b");

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\pL0-9]");

    /** A file and the lines of code that it gains, or loses. */
    private record Gain(FileChange file, int lines) {}

    @Override
    public String name() {
        return "testRatio";
    }

    /** Because it counts, and a part of a count is none. */
    @Override
    public boolean readsEverything() {
        return true;
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<FileChange> files = subject.changes().files();
        if (subject.changes().added() == 0) {
            return new Analysis.Skipped(EnrichReason.NO_ADDED_LINES);
        }
        if (files.stream().anyMatch(file -> FileKind.of(file.path()) == FileKind.TEST)) {
            return new Analysis.Complete(List.of());
        }
        return new Analysis.Complete(judge(files).stream().toList());
    }

    private Optional<Finding> judge(List<FileChange> files) {
        List<Gain> gains = files.stream()
                .filter(file -> isTestable(file.path()))
                .map(file -> new Gain(file, gain(file)))
                .toList();
        if (gains.stream().mapToInt(Gain::lines).sum() < WORTH_A_TEST) {
            return Optional.empty();
        }
        return gains.stream().max(Comparator.comparingInt(Gain::lines)).map(gain -> finding(gain.file()));
    }

    private static boolean isTestable(String path) {
        return FileKind.of(path) == FileKind.SOURCE
                && PathRole.of(path) == PathRole.PRODUCT
                && Language.of(path) != Language.NONE
                && Language.of(path) != Language.SHELL
                && !MARKUP.matches(path);
    }

    /** Added lines of code, less the removed ones. */
    private static int gain(FileChange file) {
        Language language = Language.of(file.path());
        int gain = 0;
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                Scan.stopIfInterrupted();
                if (line.kind() != Hunk.Line.Kind.CONTEXT && isCode(line.text(), language)) {
                    gain += line.isAdded() ? 1 : -1;
                }
            }
        }
        return gain;
    }

    private static boolean isCode(String text, Language language) {
        if (text.length() > LONGEST_LINE || NAMES.matcher(text).lookingAt()) {
            return false;
        }
        return SAYS_SOMETHING.matcher(CodeText.of(text, language)).find();
    }

    private Finding finding(FileChange file) {
        return new Finding(
                file.path(),
                null,
                Finding.Side.NEW,
                Finding.Severity.MINOR,
                Finding.Category.TESTS,
                name(),
                "The change adds product code, most of it here, and touches no test."
                        + " Add one for the new behaviour, or say in the description how it was checked.");
    }
}
