package dev.gittensory.enrich.text;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Walks the added lines of a change set for the analyzers. */
public final class Scan {

    /** Judges one added line. */
    public interface LineRule {
        Optional<Finding> judge(FileChange file, Hunk.Line line);
    }

    /** Judges one file, for rules that need more than a line to decide. */
    public interface FileRule {
        List<Finding> judge(FileChange file);
    }

    private Scan() {}

    /**
     * Applies the rule to every added line, in order.
     *
     * @throws CancellationException if the thread was interrupted, because the deadline has passed
     */
    public static Analysis addedLines(ChangeSet changes, LineRule rule) {
        return files(changes, file -> {
            List<Finding> findings = new ArrayList<>();
            eachAdded(file, line -> rule.judge(file, line).ifPresent(findings::add));
            return findings;
        });
    }

    /**
     * Applies the rule to every file, in order, if any of them adds a line.
     *
     * @throws CancellationException if the thread was interrupted, because the deadline has passed
     */
    public static Analysis files(ChangeSet changes, FileRule rule) {
        if (changes.added() == 0) {
            return new Analysis.Skipped(EnrichReason.NO_ADDED_LINES);
        }
        List<Finding> findings = new ArrayList<>();
        for (FileChange file : changes.files()) {
            findings.addAll(rule.judge(file));
        }
        return new Analysis.Complete(findings);
    }

    /**
     * Hands over every added line of a file, in order.
     *
     * @throws CancellationException if the thread was interrupted, because the deadline has passed
     */
    public static void eachAdded(FileChange file, Consumer<Hunk.Line> action) {
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                stopIfInterrupted();
                if (line.isAdded()) {
                    action.accept(line);
                }
            }
        }
    }

    /**
     * For loops that do not go through {@link #eachAdded}: to be called at least once per line.
     *
     * @throws CancellationException if the thread was interrupted, because the deadline has passed
     */
    public static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the deadline of the analyzer has passed");
        }
    }
}
