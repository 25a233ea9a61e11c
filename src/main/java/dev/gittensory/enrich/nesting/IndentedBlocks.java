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

/** Blocks that are indented below a head. */
final class IndentedBlocks extends DeepBlocks {

    private static final Pattern PYTHON = Pattern.compile(
            "(?:async\\s+)?(?:(if|elif|else|for|while|try|except|finally|with|match)|def|class)\\b.*[:\\\\(\\[{,]");

    private static final Pattern RUBY = Pattern.compile(
            "(?:(if|unless|elsif|else|while|until|for|case|begin|rescue|ensure)|def|class|module)(?:\\s.*|$)");

    private static final int WINDOW = 300;

    private final List<Integer> found = new ArrayList<>();
    /** The columns of the heads whose blocks are open. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int brackets;
    private boolean continued;
    /** The columns of the head around the one that was found last; its neighbours in there are not told. */
    private int inside = Integer.MAX_VALUE;

    IndentedBlocks(HunkText hunk) {
        super(hunk);
    }

    @Override
    List<Integer> lines() {
        Pattern heads = hunk.language() == Language.PYTHON ? PYTHON : RUBY;
        int around = 0;
        for (int line = 0; line < hunk.lineCount(); line++) {
            Scan.stopIfInterrupted();
            int columns = Indentation.columns(hunk, line);
            boolean begins = columns >= 0 && brackets <= 0 && !continued;
            if (begins) {
                leave(columns);
                around = open.isEmpty() ? invisible(columns) : around;
                enter(heads, line, columns, around);
            }
            follow(line);
        }
        return found;
    }

    private void leave(int columns) {
        while (!open.isEmpty() && open.peek() >= columns) {
            open.pop();
        }
        inside = columns <= inside ? Integer.MAX_VALUE : inside;
    }

    private void enter(Pattern heads, int line, int columns, int around) {
        String text = code.substring(hunk.start(line), hunk.end(line)).strip();
        Matcher head = heads.matcher(text.length() > WINDOW ? text.substring(0, WINDOW) : text);
        if (!head.matches()) {
            return;
        }
        int outer = open.isEmpty() ? -1 : open.peek();
        open.push(columns);
        boolean control = head.group(1) != null;
        if (control && around + open.size() > BEARABLE && inside == Integer.MAX_VALUE && hunk.isNew(line)) {
            found.add(line);
            inside = outer;
        }
    }

    /** Notes whether the next line goes on with this one. */
    private void follow(int line) {
        for (int at = hunk.start(line); at < hunk.end(line); at++) {
            char c = code.charAt(at);
            brackets += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        brackets = Math.max(0, brackets);
        continued = hunk.end(line) > 0 && code.charAt(Math.max(hunk.start(line), hunk.end(line) - 1)) == '\\';
    }
}
