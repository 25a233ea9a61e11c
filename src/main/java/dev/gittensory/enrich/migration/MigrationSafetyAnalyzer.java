package dev.gittensory.enrich.migration;

import com.google.re2j.Pattern;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.FileKind;
import dev.gittensory.enrich.text.Scan;
import dev.gittensory.enrich.text.VisibleLines;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds steps of a migration that lose data, lock tables or break the version of the program that still runs, and edits
 * of migrations that have been applied already. Leaves alone what a migration does to tables of its own, and the part
 * that undoes it.
 */
@Dependent
public final class MigrationSafetyAnalyzer implements Analyzer {

    /** Checked against what was applied: Flyway's and Prisma's. */
    private static final Pattern CHECKSUMMED =
            Pattern.compile("(?:.*/)?(?:V[0-9][0-9._]*__[^/]*\\.sql|migrations/[0-9]+_[^/]*/migration\\.sql)");

    /** Applied once, by number or date. */
    private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?[0-9]{3,}[._-][^/]*\\.sql");

    /** Undoes a migration, or is a copy of a whole schema. */
    private static final Pattern BACKWARDS =
            Pattern.compile("(?i)(?:.*/)?(?:U[0-9][0-9._]*__[^/]*|[^/]*[._-]?(?:down|rollback|undo))\\.sql");

    private static final Pattern DOWN = Pattern.compile(
            "(?i)^\\s*(?:--|#)[\\s-]*(?:\\+(?:goose|migrate|micrate)\\s+down|migrate:down|!downs|down\\b|rollback\\b|undo\\b)");
    private static final Pattern UP = Pattern.compile(
            "(?i)^\\s*(?:--|#)[\\s-]*(?:\\+(?:goose|migrate|micrate)\\s+up|migrate:up|!ups|changeset\\s)");
    private static final Pattern DUMP =
            Pattern.compile("(?i)^\\s*--.*\\b(?:database|mysql|mariadb|sql)\\s+dump\\b|^-- Name: .*; Type: ");

    @Override
    public String name() {
        return "migrationSafety";
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (FileChange file : subject.changes().files()) {
            if (FileKind.of(file.path()) == FileKind.MIGRATION && !BACKWARDS.matches(file.path())) {
                findings.addAll(judge(file));
            }
        }
        return findings.isEmpty() && subject.changes().added() == 0
                ? new Analysis.Skipped(EnrichReason.NO_ADDED_LINES)
                : new Analysis.Complete(findings);
    }

    private List<Finding> judge(FileChange file) {
        boolean existed = file.kind() == FileChange.Kind.MODIFIED || file.kind() == FileChange.Kind.RENAMED;
        if (existed && CHECKSUMMED.matches(file.path())) {
            return firstChange(file)
                    .map(line -> edit(file, line, MigrationRule.EDITED_VERSION))
                    .toList();
        }
        if (existed && NUMBERED.matches(file.path())) {
            return firstChange(file)
                    .filter(line -> changesMoreThanComments(file))
                    .map(line -> edit(file, line, MigrationRule.EDITED_NUMBER))
                    .toList();
        }
        return hits(file, existed).stream()
                .map(hit -> finding(file, hit.line(), Finding.Side.NEW, hit.rule()))
                .toList();
    }

    private static List<MigrationRule.Hit> hits(FileChange file, boolean existed) {
        if (file.path().endsWith(".sql")) {
            List<List<VisibleLines.Line>> hunks = VisibleLines.of(file, SqlStatements.LONGEST);
            boolean dump = hunks.stream()
                    .flatMap(List::stream)
                    .anyMatch(line -> DUMP.matcher(line.text()).find());
            return dump
                    ? List.of()
                    : SqlRules.judge(
                            file.path(),
                            hunks.stream()
                                    .flatMap(hunk -> SqlStatements.of(forth(hunk), !existed).stream())
                                    .toList());
        }
        return MigrationCode.of(file.path())
                // edits of applied code are mostly cosmetic: no framework would run them again
                .filter(code -> !existed || code == MigrationCode.LIQUIBASE)
                .map(code -> VisibleLines.of(file).stream()
                        .flatMap(hunk -> code.judge(hunk).stream())
                        .toList())
                .orElse(List.of());
    }

    /** The lines that do the migration, without those that undo it. */
    private static List<VisibleLines.Line> forth(List<VisibleLines.Line> hunk) {
        List<VisibleLines.Line> lines = new ArrayList<>();
        boolean backwards = false;
        for (VisibleLines.Line line : hunk) {
            if (line.text().contains("--") || line.text().contains("#")) {
                backwards = (backwards || DOWN.matcher(line.text()).find())
                        && !UP.matcher(line.text()).find();
            }
            if (!backwards) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Stream<Hunk.Line> firstChange(FileChange file) {
        return changedLines(file).limit(1);
    }

    private static boolean changesMoreThanComments(FileChange file) {
        return changedLines(file)
                .map(line -> line.text().strip())
                .anyMatch(text -> !text.isEmpty() && !text.startsWith("--"));
    }

    private static Stream<Hunk.Line> changedLines(FileChange file) {
        return file.hunks().stream().flatMap(hunk -> {
            List<Hunk.Line> changed = new ArrayList<>();
            hunk.lines().forEach(line -> {
                Scan.stopIfInterrupted();
                if (line.kind() != Hunk.Line.Kind.CONTEXT) {
                    changed.add(line);
                }
            });
            return changed.stream();
        });
    }

    private Finding edit(FileChange file, Hunk.Line line, MigrationRule rule) {
        return line.isAdded()
                ? finding(file, line.newLine(), Finding.Side.NEW, rule)
                : finding(file, line.oldLine(), Finding.Side.OLD, rule);
    }

    private Finding finding(FileChange file, int line, Finding.Side side, MigrationRule rule) {
        return new Finding(file.path(), line, side, rule.severity(), rule.category(), name(), rule.message());
    }
}
