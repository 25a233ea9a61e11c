package dev.gittensory.enrich.nesting;

import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.PathRole;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;

/** Finds blocks of control flow that lie deeper than a reader can keep in mind. */
@Dependent
public final class DeepNestingAnalyzer implements Analyzer {

    /** Markup in code, whose depth is that of what it shows. */
    private static final Pattern MARKUP = Pattern.compile("(?i).*\\.(?:jsx|tsx|vue|svelte)", Pattern.DOTALL);

    @Override
    public String name() {
        return "deepNesting";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    private List<Finding> judge(FileChange file) {
        List<Finding> findings = new ArrayList<>();
        if (PathRole.of(file.path()) != PathRole.TEST && !MARKUP.matches(file.path())) {
            HunkText.each(
                    file, hunk -> DeepBlocks.in(hunk).forEach(line -> findings.add(finding(file, hunk.number(line)))));
        }
        return findings;
    }

    private Finding finding(FileChange file, int line) {
        return new Finding(
                file.path(),
                line,
                Finding.Side.NEW,
                Finding.Severity.MINOR,
                Finding.Category.MAINTAINABILITY,
                name(),
                "This block lies more than " + DeepBlocks.BEARABLE
                        + " levels deep. Return early, or give the inner part a function of its own.");
    }
}
