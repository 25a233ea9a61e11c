package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Changes;
import dev.gittensory.enrich.Subject;
import dev.gittensory.testkit.FakePullRequest;
import java.util.List;
import java.util.stream.Stream;

/** Lets an analyzer look at a pull request. */
final class Asked {

    private Asked() {}

    /** What it says of a change of these paths. */
    static Analysis of(Analyzer analyzer, FakePullRequest pullRequest, String... paths) {
        return of(
                analyzer,
                pullRequest,
                Stream.of(paths).map(path -> Changes.adding(path, "line")).toList());
    }

    static Analysis of(Analyzer analyzer, FakePullRequest pullRequest, List<FileChange> files) {
        return analyzer.analyze(new Subject(new ChangeSet(files), pullRequest));
    }

    /** What it finds; fails if it has not looked at everything. */
    static List<Finding> findings(Analyzer analyzer, FakePullRequest pullRequest, String... paths) {
        return ((Analysis.Complete) of(analyzer, pullRequest, paths)).findings();
    }
}
