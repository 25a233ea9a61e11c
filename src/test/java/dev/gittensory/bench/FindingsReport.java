package dev.gittensory.bench;

import dev.gittensory.diff.DiffResult;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.testkit.Catalogue;
import dev.gittensory.testkit.RealDiffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Prints every finding of the local analyzers on a folder of diffs with the line that it is about, so that a person can
 * judge it. The counts in {@code docs/analyzers.md} were made with it.
 *
 * <pre>mvn -B -q -Pbench test-compile exec:java@bench -Dbench=FindingsReport</pre>
 */
public final class FindingsReport {

    private FindingsReport() {}

    /** Arguments: an analyzer's name to print only its findings, or nothing for all. */
    public static void main(String[] arguments) {
        if (!RealDiffs.present()) {
            System.out.println("Skipped: " + RealDiffs.ABSENT);
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Analyzer analyzer : Catalogue.local()) {
            if (arguments.length == 0 || List.of(arguments).contains(analyzer.name())) {
                counts.put(
                        analyzer.name(),
                        RealDiffs.all().stream()
                                .mapToInt(diff -> print(analyzer, diff))
                                .sum());
            }
        }
        counts.forEach((name, count) -> System.out.printf("%-16s %d%n", name, count));
    }

    private static int print(Analyzer analyzer, Path diff) {
        ChangeSet changes = parse(diff);
        List<Finding> findings = findings(analyzer, changes);
        for (Finding finding : findings) {
            System.out.printf(
                    "%s %s %s:%s %s%n    %s%n    %s%n",
                    finding.source(),
                    finding.severity(),
                    finding.path(),
                    finding.line(),
                    diff.getFileName(),
                    finding.message(),
                    line(changes, finding));
        }
        return findings.size();
    }

    /** What an analyzer finds in a change, whole or not. */
    public static List<Finding> findings(Analyzer analyzer, ChangeSet changes) {
        Analysis analysis = analyzer.analyze(Subject.of(changes));
        if (analysis instanceof Analysis.Partial partial) {
            return partial.findings();
        }
        return analysis instanceof Analysis.Complete complete ? complete.findings() : List.of();
    }

    /** The change that a diff describes. */
    public static ChangeSet parse(Path diff) {
        try {
            DiffResult result = UnifiedDiffParser.parse(Files.readAllBytes(diff));
            return ((DiffResult.Parsed) result).changes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ChangeSet changes, Finding finding) {
        for (FileChange file : changes.files()) {
            for (Hunk hunk : file.hunks()) {
                for (Hunk.Line line : hunk.lines()) {
                    boolean old = finding.side() == Finding.Side.OLD;
                    boolean here = old
                            ? line.kind() != Hunk.Line.Kind.ADDED && Objects.equals(line.oldLine(), finding.line())
                            : line.kind() != Hunk.Line.Kind.REMOVED && Objects.equals(line.newLine(), finding.line());
                    if (here && file.path().equals(finding.path())) {
                        return line.text().length() > 200 ? line.text().substring(0, 200) + " …" : line.text();
                    }
                }
            }
        }
        return "(the file as a whole)";
    }
}
