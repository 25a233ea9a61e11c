package dev.gittensory.enrich.code;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Lexer;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds comments that put work off without saying who will do it or where it is tracked. */
@Dependent
public final class TodoMarkerAnalyzer implements Analyzer {

    private static final List<String> WORDS =
            List.of("TODO", "FIXME", "HACK", "XXX", "todo", "Todo", "fixme", "Fixme", "FixMe");

    /** A marker where a comment or a sentence begins, and not in the middle of prose about markers. */
    private static final Pattern MARKER = Pattern.compile("(?:(?:^|//|/\\*|#|[.;!?] )[^\\pL\\pN_\"'`$.]*"
            + "(?:(?:TODO|FIXME|XXX|HACK)(?:[\\s:(\\[\\]!?]|\\.\\.|$)|(?i:todo|fixme)\\s*:)"
            + "|(?:^|[^\\pL\\pN_\"'`$.-])(?:TODO|FIXME|HACK):)");

    /** A comment about such comments. */
    private static final Pattern TOPIC =
            Pattern.compile("^[\\s:]*(?i:lists?|items?|comments?|markers?|tags?|apps?)\\b");

    private static final Pattern OWNER =
            Pattern.compile("^[\\s:-]?[(\\[]\\s*@?[\\pL\\pN._#/-]+\\s*[)\\]]|^[(\\[][^)\\]]");

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:^|[^&\\w])#\\d+|https?://\\S|(?:^|[\\s(])@[\\pL\\pN]|(?i:\\b(?:gh|issue|bug|ticket|pr|jira)[-\\s:#]*\\d+)");

    private static final Pattern TICKET = Pattern.compile("\\b([A-Z][A-Z0-9]+)-\\d+\\b");

    /** What looks like the key of a ticket and is the name of a standard. */
    private static final Set<String> STANDARDS = Set.of("UTF", "ISO", "SHA", "AES", "RSA", "RFC", "MD", "ISBN", "IEEE");

    /** How many lines of the same comment may name the owner or the issue. */
    private static final int LINES = 4;

    private static final int WINDOW = 500;

    @Override
    public String name() {
        return "todoMarker";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    private List<Finding> judge(FileChange file) {
        List<Finding> findings = new ArrayList<>();
        if (file.hunks().stream().noneMatch(hunk -> mentions(hunk.body()))) {
            return findings;
        }
        HunkText.each(file, hunk -> {
            String comments = hunk.only(Lexer.COMMENT);
            for (int line = 0; line < hunk.lineCount(); line++) {
                Scan.stopIfInterrupted();
                if (hunk.isNew(line)
                        && mentions(comments.substring(hunk.start(line), hunk.end(line)))
                        && putsOff(hunk, comments, line)) {
                    findings.add(finding(file, hunk.number(line)));
                }
            }
        });
        return findings;
    }

    /** Whether there can be a marker at all, which is quicker to tell than where. */
    private static boolean mentions(String text) {
        return WORDS.stream().anyMatch(text::contains);
    }

    private static boolean putsOff(HunkText hunk, String comments, int line) {
        String comment = comments.substring(hunk.start(line), hunk.end(line));
        Matcher marker = MARKER.matcher(comment);
        if (!marker.find()) {
            return false;
        }
        // the character behind the marker belongs to what follows
        int end = marker.end();
        boolean openEnd = end > 0 && !Character.isLetter(comment.charAt(end - 1));
        String rest = comment.substring(openEnd ? end - 1 : end);
        return !TOPIC.matcher(rest).find()
                && !OWNER.matcher(rest).find()
                && !isTracked(rest)
                && !continuationIsTracked(hunk, comments, line);
    }

    private static boolean continuationIsTracked(HunkText hunk, String comments, int line) {
        for (int next = line + 1; next < Math.min(line + LINES, hunk.lineCount()); next++) {
            String comment = comments.substring(hunk.start(next), hunk.end(next));
            boolean alone =
                    hunk.code().substring(hunk.start(next), hunk.end(next)).isBlank() && !comment.isBlank();
            if (!alone || MARKER.matcher(comment).find()) {
                return false;
            }
            if (isTracked(comment)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTracked(String text) {
        String window = text.substring(0, Math.min(text.length(), WINDOW));
        if (REFERENCE.matcher(window).find()) {
            return true;
        }
        Matcher ticket = TICKET.matcher(window);
        while (ticket.find()) {
            if (!STANDARDS.contains(ticket.group(1))) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(FileChange file, int line) {
        return new Finding(
                file.path(),
                line,
                Finding.Side.NEW,
                Finding.Severity.NIT,
                Finding.Category.MAINTAINABILITY,
                name(),
                "This comment puts work off and names neither an owner nor an issue. Do it now, or say where it is tracked.");
    }
}
