package dev.gittensory.enrich.nesting;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.Scan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Blocks between braces. Those of literals and of builders in the language itself are no levels. */
final class BracedBlocks extends DeepBlocks {

    private static final Pattern CONTROL =
            Pattern.compile("(?:^|[\\s)(;,=>:])(if|else|for|foreach|while|do|try|catch|finally"
                    + "|switch|when|match|with|using|lock|synchronized|select|loop|unless|guard)(?:[\\s(]|$)");

    private static final Pattern DECLARATION =
            Pattern.compile("(?:->|=>)\\s*$|(?:^|[\\s)(;,=])(?:function\\*?|func|fun|fn|def"
                    + "|class|interface|enum|object|impl|trait|record|struct|constructor|init)(?:[\\s(<]|$)");

    private static final Pattern CALL_OR_METHOD =
            Pattern.compile("\\)\\s*(?:throws [\\w.,\\s]+|const|override|:\\s?[\\w<>\\[\\]. |]+)?\\s*$");

    /** Where a call may be followed by a block that builds something. */
    private static final Set<Language> BUILDING =
            Set.of(Language.KOTLIN, Language.GROOVY, Language.SCALA, Language.SWIFT);

    /** Where a statement needs no mark at its end. */
    private static final Set<Language> LINES_END_STATEMENTS =
            Set.of(Language.SCRIPT, Language.GO, Language.KOTLIN, Language.GROOVY, Language.SCALA, Language.SWIFT);

    /** At the end of a line, these say that the next one belongs to it. */
    private static final String GOES_ON = "&|+-*/,=(<>?:.";

    /** How much in front of a brace says what it opens. */
    private static final int WINDOW = 200;

    /**
     * An open brace.
     *
     * @param level whether it counts
     * @param parentheses how many are open around it, in the same block
     */
    private record Brace(boolean level, int parentheses) {}

    private final Deque<Brace> open = new ArrayDeque<>();
    private final List<Integer> found = new ArrayList<>();
    private int depth;
    private int parentheses;
    /** Where the statement begins that is being read. */
    private int statement;
    /** How many braces were open around the last block that was found; its neighbours between them are not told. */
    private int inside = Integer.MAX_VALUE;

    BracedBlocks(HunkText hunk) {
        super(hunk);
    }

    @Override
    List<Integer> lines() {
        depth = depthAtStart();
        for (int at = 0; at < code.length(); at++) {
            read(code.charAt(at), at);
        }
        return found;
    }

    private int depthAtStart() {
        for (int line = 0; line < hunk.lineCount() && hunk.number(0) > 1; line++) {
            int columns = Indentation.columns(hunk, line);
            String text = code.substring(hunk.start(line), hunk.end(line)).strip();
            // a line that goes on with another is indented for other reasons
            if (columns >= 0 && !text.isEmpty() && ".&|+?:)],".indexOf(text.charAt(0)) < 0) {
                return invisible(columns) + (text.startsWith("}") ? 1 : 0);
            }
        }
        return 0;
    }

    private void read(char c, int at) {
        switch (c) {
            case '(' -> parentheses++;
            case ')' -> parentheses--;
            case '{' -> open(at);
            case '}' -> close(at);
            case ';' -> statement = parentheses <= 0 ? at + 1 : statement;
            case '\n' -> endLine(at);
            default -> {
                // part of a statement
            }
        }
    }

    private void endLine(int at) {
        Scan.stopIfInterrupted();
        if (parentheses <= 0 && LINES_END_STATEMENTS.contains(hunk.language())) {
            String line = code.substring(Math.max(statement, at - WINDOW), at).stripTrailing();
            boolean goesOn = line.isEmpty() || GOES_ON.indexOf(line.charAt(line.length() - 1)) >= 0;
            statement = goesOn ? statement : at + 1;
        }
    }

    private void open(int at) {
        int from = Math.max(statement, at - WINDOW);
        String head = code.substring(from, at);
        int control = lastControl(head);
        boolean level = control >= 0 || isDeclaration(head);
        depth += level ? 1 : 0;
        if (control >= 0 && depth > BEARABLE && inside > open.size()) {
            int line = hunk.lineAt(from + control);
            if (hunk.isNew(line)) {
                found.add(line);
                inside = open.size();
            }
        }
        open.push(new Brace(level, parentheses));
        parentheses = 0;
        statement = at + 1;
    }

    /** Where the last word of control stands; below zero if there is none. */
    private static int lastControl(String head) {
        Matcher matcher = CONTROL.matcher(head);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start(1);
        }
        return last;
    }

    private boolean isDeclaration(String head) {
        return DECLARATION.matcher(head).find()
                || !BUILDING.contains(hunk.language())
                        && CALL_OR_METHOD.matcher(head).find();
    }

    private void close(int at) {
        statement = at + 1;
        if (open.isEmpty()) {
            parentheses = 0;
            depth = Math.max(0, depth - 1);
            return;
        }
        Brace brace = open.pop();
        depth -= brace.level() ? 1 : 0;
        parentheses = brace.parentheses();
        inside = open.size() < inside ? Integer.MAX_VALUE : inside;
    }
}
