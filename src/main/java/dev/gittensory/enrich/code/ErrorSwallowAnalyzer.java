package dev.gittensory.enrich.code;

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

/**
 * Finds errors that are caught and dropped. A comment in the handler, a variable named for it, or a kind of error that
 * programs expect says that this is meant.
 */
@Dependent
public final class ErrorSwallowAnalyzer implements Analyzer {

    @Override
    public String name() {
        return "errorSwallow";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    private List<Finding> judge(FileChange file) {
        List<Finding> findings = new ArrayList<>();
        if (PathRole.of(file.path()) != PathRole.TEST) {
            HunkText.each(file, hunk -> {
                for (SwallowRules.Swallow swallow : SwallowRules.in(hunk)) {
                    int line = hunk.lineAt(swallow.offset());
                    if (hunk.isNew(line)) {
                        findings.add(finding(file, hunk.number(line), swallow.everything()));
                    }
                }
            });
        }
        return findings;
    }

    private Finding finding(FileChange file, int line, boolean everything) {
        return new Finding(
                file.path(),
                line,
                Finding.Side.NEW,
                everything ? Finding.Severity.MAJOR : Finding.Severity.MINOR,
                Finding.Category.CORRECTNESS,
                name(),
                everything
                        ? "This handler drops every error, those that nobody expects included. Catch what can be handled,"
                                + " or say in a comment why nothing is to be done."
                        : "This handler drops the error without a trace. Handle it, pass it on, or say in a comment why"
                                + " nothing is to be done.");
    }
}
