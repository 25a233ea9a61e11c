package dev.gittensory.redact.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Finds all of many literals in one pass over a text, whatever their case: an Aho-Corasick automaton with every
 * transition worked out beforehand. The cost of a character does not grow with the number of literals. Immutable.
 */
public final class HintIndex {

    /** Learns where a literal stands. */
    public interface Visitor {
        void found(int row, int position, int length);
    }

    /** Often enough for a deadline, seldom enough to cost nothing. */
    private static final int INTERRUPT_MASK = 0x3ff;

    /** The class of characters that occur in no literal. */
    private static final int OTHER = 0;

    private final int[] ascii = new int[128];
    private final Map<Character, Integer> foreign = new HashMap<>();
    private final int width;
    private final int[] next;
    private final int[][] rowsAt;
    private final int[][] lengthsAt;

    /** An index of rows, each of which has its literals; positions in this list are the numbers of the rows. */
    public HintIndex(List<List<String>> rows) {
        int known = OTHER;
        for (List<String> hints : rows) {
            for (String hint : hints) {
                known = learnCharacters(hint, known);
            }
        }
        width = known + 1;
        List<int[]> states = new ArrayList<>();
        List<List<int[]>> ends = new ArrayList<>();
        addState(states, ends);
        for (int row = 0; row < rows.size(); row++) {
            for (String hint : rows.get(row)) {
                ends.get(path(hint, states, ends)).add(new int[] {row, hint.length()});
            }
        }
        next = new int[states.size() * width];
        connect(states, ends);
        rowsAt = column(ends, 0);
        lengthsAt = column(ends, 1);
    }

    /** One character for all its cases; never more than one, because positions have to stay. */
    public static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The text with {@link #fold} applied to each character. */
    public static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    /** Whether any literal stands in this text. */
    public boolean occursIn(String text) {
        boolean[] found = new boolean[1];
        scan(text, 0, text.length(), (row, position, length) -> found[0] = true);
        return found[0];
    }

    /**
     * Reports every literal between the two positions, in the order in which they end.
     *
     * @throws CancellationException if the thread was interrupted, because one line of megabytes can outlast a deadline
     */
    public void scan(String text, int from, int to, Visitor visitor) {
        int state = 0;
        for (int i = from; i < to; i++) {
            if (((i - from) & INTERRUPT_MASK) == 0) {
                stopIfInterrupted();
            }
            state = next[state * width + classOf(text.charAt(i))];
            int[] rows = rowsAt[state];
            for (int n = 0; n < rows.length; n++) {
                int length = lengthsAt[state][n];
                visitor.found(rows[n], i + 1 - length, length);
            }
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while searching for secrets");
        }
    }

    private int classOf(char c) {
        if (c < 128) {
            return ascii[c];
        }
        char folded = fold(c);
        return folded < 128 ? ascii[folded] : foreign.getOrDefault(folded, OTHER);
    }

    /** Numbers those characters that are new, and returns the number of all that are known then. */
    private int learnCharacters(String hint, int knownBefore) {
        int known = knownBefore;
        for (char c : hint.toCharArray()) {
            if (classOf(c) == OTHER) {
                known++;
                char folded = fold(c);
                if (folded < 128) {
                    ascii[folded] = known;
                    ascii[Character.toUpperCase(folded)] = known;
                } else {
                    foreign.put(folded, known);
                }
            }
        }
        return known;
    }

    private int path(String hint, List<int[]> states, List<List<int[]>> ends) {
        int state = 0;
        for (char c : hint.toCharArray()) {
            int[] transitions = states.get(state);
            int symbol = classOf(c);
            if (transitions[symbol] == 0) {
                transitions[symbol] = addState(states, ends);
            }
            state = transitions[symbol];
        }
        return state;
    }

    private int addState(List<int[]> states, List<List<int[]>> ends) {
        states.add(new int[width]);
        ends.add(new ArrayList<>());
        return states.size() - 1;
    }

    /** Breadth first, so that the state to fall back to is complete before it is needed. */
    private void connect(List<int[]> states, List<List<int[]>> ends) {
        int[] fallback = new int[states.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int symbol = 0; symbol < width; symbol++) {
                int child = states.get(state)[symbol];
                int other = state == 0 ? 0 : next[fallback[state] * width + symbol];
                next[state * width + symbol] = child == 0 ? other : child;
                if (child != 0) {
                    fallback[child] = other;
                    ends.get(child).addAll(ends.get(other));
                    open.add(child);
                }
            }
        }
    }

    private static int[][] column(List<List<int[]>> ends, int column) {
        return ends.stream()
                .map(list -> list.stream().mapToInt(end -> end[column]).toArray())
                .toArray(int[][]::new);
    }
}
