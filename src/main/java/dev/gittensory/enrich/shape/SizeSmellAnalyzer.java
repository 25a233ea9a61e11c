package dev.gittensory.enrich.shape;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.FileKind;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes that are too large to be reviewed with care, counting only what people wrote and the project ships. Says
 * each kind of thing once, at the file where it is worst.
 */
@Dependent
public final class SizeSmellAnalyzer implements Analyzer {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_FILES = 40;
    private static final int LONGEST_NEW_FILE = 800;
    private static final int LONGEST_LINE = 500;

    @Override
    public String name() {
        return "sizeSmell";
    }

    /** Because it counts, and a part of a count is none. */
    @Override
    public boolean readsEverything() {
        return true;
    }

    @Override
    public Analysis analyze(Subject subject) {
        if (subject.changes().files().isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_FILES);
        }
        List<FileChange> product = subject.changes().files().stream()
                .filter(file -> FileKind.of(file.path()).isProduct())
                .toList();
        List<Finding> findings = new ArrayList<>();
        largest(product).ifPresent(file -> judgeWhole(product, file, findings));
        product.stream()
                .filter(file -> file.kind() == FileChange.Kind.ADDED && file.added() > LONGEST_NEW_FILE)
                .max(Comparator.comparingInt(FileChange::added))
                .ifPresent(file -> findings.add(finding(
                        file,
                        null,
                        Finding.Severity.NIT,
                        "This new file is longer than 800 lines. Consider to split it by responsibility.")));
        longLine(product).ifPresent(findings::add);
        return new Analysis.Complete(findings);
    }

    private static Optional<FileChange> largest(List<FileChange> files) {
        return files.stream().max(Comparator.comparingInt(FileChange::added));
    }

    private void judgeWhole(List<FileChange> product, FileChange largest, List<Finding> findings) {
        if (product.stream().mapToInt(FileChange::added).sum() > MOST_LINES) {
            findings.add(finding(
                    largest,
                    null,
                    Finding.Severity.MINOR,
                    "The change adds more than 1000 lines of product code, most of them in this file."
                            + " Reviews find less in changes of this size: consider to split it."));
        }
        // a rename without edits costs no attention
        if (product.stream().filter(file -> !file.hunks().isEmpty()).count() > MOST_FILES) {
            findings.add(finding(
                    largest,
                    null,
                    Finding.Severity.NIT,
                    "The change edits more than 40 product files, this one most."
                            + " Consider to separate mechanical edits from those that need thought."));
        }
    }

    private Optional<Finding> longLine(List<FileChange> product) {
        for (FileChange file : product) {
            for (Hunk hunk : file.hunks()) {
                for (Hunk.Line line : hunk.lines()) {
                    Scan.stopIfInterrupted();
                    if (line.isAdded() && isLong(line.text())) {
                        return Optional.of(
                                finding(
                                        file,
                                        line.newLine(),
                                        Finding.Severity.NIT,
                                        "This line is longer than 500 characters, so that no review shows it whole. Break it."));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLong(String text) {
        return text.length() > LONGEST_LINE;
    }

    private Finding finding(FileChange file, @Nullable Integer line, Finding.Severity severity, String message) {
        return new Finding(
                file.path(), line, Finding.Side.NEW, severity, Finding.Category.MAINTAINABILITY, name(), message);
    }
}
