package dev.gittensory.enrich.code;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.Scan;
import java.util.ArrayList;
import java.util.List;

/** The table of how an error is dropped, per language. */
final class SwallowRules {

    /**
     * A handler that does nothing.
     *
     * @param offset where it begins in the text of the hunk
     * @param everything whether it drops what nobody expects as well, such as running out of memory
     */
    record Swallow(int offset, boolean everything) {}

    // Repetitions are bounded, except those of blanks behind the last name: no match reaches over half the hunk, and
    // the
    // next one begins where it ends. The first group that has a match is what is caught.

    private static final Pattern BRACES =
            Pattern.compile("\\bcatch\\b\\s{0,20}(?:\\(([^(){};]{0,300})\\))?\\s{0,20}\\{[\\s;]*\\}");

    /** A single case that does nothing; the underscore is no name for an error that is meant to be lost. */
    private static final Pattern SCALA = Pattern.compile(
            "\\bcatch\\s{0,20}\\{\\s{0,80}case\\s{1,20}"
                    + "(?:(?:_|NonFatal\\(_\\))|(?:_\\s{0,5}:\\s{0,5})?([\\w.|:()\\s]{1,200}?))\\s{0,20}=>\\s{0,80}(?:\\(\\)\\s{0,80})?\\}");

    private static final Pattern SWIFT =
            Pattern.compile("\\bcatch\\b\\s{0,20}((?:let\\s|is\\s)?[\\w.]{0,80})\\s{0,20}\\{[\\s;]*\\}");

    private static final Pattern PROMISE = Pattern.compile("\\.catch\\(\\s{0,20}(?:async\\s{1,5})?"
            + "(?:\\(?([\\w$]{0,80}(?::\\s?\\w{1,40})?)\\)?\\s{0,20}=>|function\\s{0,5}\\w{0,80}\\(([\\w$]{0,80})\\))"
            + "\\s{0,20}\\{[\\s;]*\\}\\s*,?\\s*\\)");

    private static final Pattern PYTHON =
            Pattern.compile("(?m)^[ \\t]*except\\b([^:\\n]{0,300}):[ \\t]*\\n?[ \\t\\n]*(?:pass|\\.\\.\\.)[ \\t;]*$");

    private static final Pattern RUBY_BLOCK =
            Pattern.compile("(?m)^[ \\t]*rescue\\b([^\\n;]{0,300})[;\\n][\\s;]*end\\b");

    private static final Pattern RUBY_MODIFIER = Pattern.compile("[\\w)\\]!?] rescue nil\\b");

    private static final Pattern GO_BLANK = Pattern.compile("(?m)^[ \\t]*_ = (\\w{0,40}[eE]rr)[ \\t]*$");

    private static final Pattern GO_BLOCK = Pattern.compile("\\b(\\w{0,40}[eE]rr) != nil \\{\\s*\\}");

    private static final Pattern CLEANUP = Pattern.compile(
            "(?:\\.|\\b)(?:close|unlink|remove|rmdir|rmtree|rm|mkdir|makedirs|kill|terminate"
                    + "|shutdown|disconnect|destroy|dispose|release|deleteIfExists|cleanup)\\w{0,20}!?\\??\\([^()]{0,80}\\)[ ;\\t]*$");

    /** How much in front of a handler and behind it says what was tried, and why nothing is done. */
    private static final int WINDOW = 200;

    private SwallowRules() {}

    /** The handlers that do nothing and give no reason; takes time linear in the hunk. */
    static List<Swallow> in(HunkText hunk) {
        List<Swallow> found = new ArrayList<>();
        for (Pattern rule : of(hunk.language())) {
            Matcher matcher = rule.matcher(hunk.code());
            while (matcher.find()) {
                Scan.stopIfInterrupted();
                String caught = caught(matcher);
                boolean everything = CaughtErrors.areAll(caught, hunk.language());
                boolean meant = CaughtErrors.areExpected(caught, hunk.language())
                        || isExplained(hunk, matcher)
                        || !everything && cleansUp(hunk.code(), matcher.start());
                if (!meant) {
                    found.add(new Swallow(matcher.start(), everything));
                }
            }
        }
        return found;
    }

    /** Whether the last thing that was tried is to put something away, about whose failure nothing can be done. */
    private static boolean cleansUp(String code, int handler) {
        String before = code.substring(Math.max(0, handler - WINDOW), handler).strip();
        int end = before.endsWith("}") ? before.length() - 1 : before.length();
        String tried = before.substring(0, end).strip();
        return CLEANUP.matcher(tried.substring(tried.lastIndexOf('\n') + 1)).find();
    }

    /** By a comment inside, around it on the same lines, or on a line of its own above. */
    private static boolean isExplained(HunkText hunk, Matcher handler) {
        int first = hunk.lineAt(handler.start());
        int above = Math.max(0, first - 1);
        int from = Math.max(hunk.start(above), handler.start() - WINDOW);
        boolean alone =
                hunk.code().substring(from, Math.max(from, hunk.start(first))).isBlank();
        int last = hunk.end(hunk.lineAt(handler.end() - 1));
        return hunk.hasComment(
                alone ? from : Math.max(from, hunk.start(first)), Math.min(last, handler.end() + WINDOW));
    }

    private static String caught(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String caught = matcher.group(group);
            if (caught != null) {
                return caught.strip();
            }
        }
        return "";
    }

    private static List<Pattern> of(Language language) {
        return switch (language) {
            case JAVA, KOTLIN, GROOVY, PHP, C_SHARP, C -> List.of(BRACES);
            case SCRIPT -> List.of(BRACES, PROMISE);
            case SCALA -> List.of(SCALA);
            case SWIFT -> List.of(SWIFT);
            case PYTHON -> List.of(PYTHON);
            case RUBY -> List.of(RUBY_BLOCK, RUBY_MODIFIER);
            case GO -> List.of(GO_BLANK, GO_BLOCK);
            default -> List.of();
        };
    }
}
