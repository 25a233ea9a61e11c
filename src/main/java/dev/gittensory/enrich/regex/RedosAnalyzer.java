package dev.gittensory.enrich.regex;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.PathRole;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds regular expressions for which a backtracking engine can need exponential time, as {@link Backtracking} has it.
 * Engines that take linear time are not judged, and neither are tests, whose texts are their own.
 */
@Dependent
public final class RedosAnalyzer implements Analyzer {

    /** What a file says that imports an engine of linear time under the names of the usual one. */
    private static final List<String> LINEAR = List.of("re2j", "import re2", "'re2'", "\"re2\"", "re2 as re");

    @Override
    public String name() {
        return "redos";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    private List<Finding> judge(FileChange file) {
        List<Finding> findings = new ArrayList<>();
        if (PathRole.of(file.path()) != PathRole.TEST && !isLinear(file)) {
            HunkText.each(file, hunk -> {
                for (PatternLiterals.Literal literal : PatternLiterals.in(hunk)) {
                    Scan.stopIfInterrupted();
                    int line = hunk.lineAt(literal.offset());
                    if (hunk.isNew(line) && Backtracking.explodes(literal.pattern(), literal.toTheEnd())) {
                        findings.add(finding(file, hunk.number(line)));
                    }
                }
            });
        }
        return findings;
    }

    private static boolean isLinear(FileChange file) {
        return file.hunks().stream()
                .map(Hunk::body)
                .anyMatch(body -> LINEAR.stream().anyMatch(body::contains));
    }

    private Finding finding(FileChange file, int line) {
        return new Finding(
                file.path(),
                line,
                Finding.Side.NEW,
                Finding.Severity.MAJOR,
                Finding.Category.PERFORMANCE,
                name(),
                "This regular expression can match the same text in many ways inside a repetition, so that a text that does"
                        + " not match takes exponential time. Make the parts exclude one another, or bound the input.");
    }
}
