package dev.gittensory.enrich.code;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines that git leaves in a file when a merge was not resolved. */
@Dependent
public final class ConflictMarkerAnalyzer implements Analyzer {

    private static final String SEPARATOR = "=======";

    @Override
    public String name() {
        return "conflictMarker";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    private List<Finding> judge(FileChange file) {
        List<Hunk.Line> marked = new ArrayList<>();
        boolean[] certain = {false};
        Scan.eachAdded(file, line -> {
            boolean opensOrCloses = opensOrCloses(line.text());
            certain[0] |= opensOrCloses;
            if (opensOrCloses || isBase(line.text()) || line.text().equals(SEPARATOR)) {
                marked.add(line);
            }
        });
        return marked.stream()
                // Markdown and reStructuredText underline headings with the separator
                .filter(line -> certain[0] || !line.text().equals(SEPARATOR))
                .map(line -> finding(file, line))
                .toList();
    }

    private static boolean opensOrCloses(String text) {
        return text.startsWith("<<<<<<< ") || text.startsWith(">>>>>>> ");
    }

    private static boolean isBase(String text) {
        // exactly seven, because tables are drawn with longer runs
        return text.equals("|||||||") || text.startsWith("||||||| ");
    }

    private Finding finding(FileChange file, Hunk.Line line) {
        return new Finding(
                file.path(),
                line.newLine(),
                Finding.Side.NEW,
                Finding.Severity.BLOCKER,
                Finding.Category.CORRECTNESS,
                name(),
                "This line is a marker of an unresolved merge conflict. Resolve the conflict and remove the marker.");
    }
}
