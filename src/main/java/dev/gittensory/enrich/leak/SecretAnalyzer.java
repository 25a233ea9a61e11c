package dev.gittensory.enrich.leak;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.Scan;
import dev.gittensory.redact.CredentialFamily;
import dev.gittensory.redact.Credentials;
import jakarta.enterprise.context.Dependent;

/** Finds added lines that hold something shaped like a credential. Says which kind it is and never what it is. */
@Dependent
public final class SecretAnalyzer implements Analyzer {

    private final Credentials credentials = Credentials.standard();

    @Override
    public String name() {
        return "secret";
    }

    /** Because a secret in the part that was not read would pass the gate. */
    @Override
    public boolean readsEverything() {
        return true;
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.addedLines(
                subject.changes(),
                (file, line) -> credentials.firstIn(line.text()).map(family -> finding(file, line, family)));
    }

    private Finding finding(FileChange file, Hunk.Line line, CredentialFamily family) {
        return new Finding(
                file.path(),
                line.newLine(),
                Finding.Side.NEW,
                Finding.Severity.BLOCKER,
                Finding.Category.SECURITY,
                name(),
                "This line adds what looks like a credential (" + family.label()
                        + "). Revoke it, because the history keeps it, and remove it from the change.");
    }
}
