package dev.gittensory.redact;

import dev.gittensory.redact.text.HintIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Searches a text for entries of the vocabulary, line by line: one pass for the hints of all of them, then a bounded
 * look at each hint. Immutable.
 */
final class Search {

    private final List<? extends Entry> entries;
    private final HintIndex index;

    Search(List<? extends Entry> entries) {
        this.entries = entries;
        index = new HintIndex(entries.stream().map(Entry::hints).toList());
    }

    /** The number of the first entry, in the order of the table, that the line holds; -1 if none. */
    int firstRowIn(String line) {
        int[] first = {entries.size()};
        Judge judge = new Judge(line);
        index.scan(line, 0, line.length(), (row, position, length) -> {
            if (judge.found(row, position, length, line.length()) != null) {
                first[0] = Math.min(first[0], row);
            }
        });
        return first[0] < entries.size() ? first[0] : -1;
    }

    /** Everything in the text. */
    List<Match> in(String text) {
        return in(text, position -> false);
    }

    /**
     * Everything in the text: the keys that go over lines first, because what seems to be in a line of one is a piece of
     * it, then the rest in order.
     *
     * @param ignored positions at which a hint does not count
     */
    List<Match> in(String text, IntPredicate ignored) {
        Judge judge = new Judge(text);
        KeyBlocks keys = new KeyBlocks(text, entries);
        List<Match> matches = new ArrayList<>();
        int lineEnd = -1;
        while (lineEnd < text.length()) {
            int from = lineEnd + 1;
            int feed = text.indexOf('\n', from);
            lineEnd = feed == -1 ? text.length() : feed;
            if (!keys.takes(from, lineEnd)) {
                List<Match> found = line(text, from, lineEnd, judge, ignored);
                if (!found.isEmpty()) {
                    keys.follow(found.get(found.size() - 1), from, lineEnd);
                }
                matches.addAll(found);
            }
        }
        matches.addAll(0, keys.finish());
        return matches;
    }

    private List<Match> line(String text, int from, int lineEnd, Judge judge, IntPredicate ignored) {
        List<Match> found = new ArrayList<>();
        index.scan(text, from, lineEnd, (row, position, length) -> {
            Entry.Hit hit = ignored.test(position) ? null : judge.found(row, position, length, lineEnd);
            if (hit != null) {
                found.add(new Match(entries.get(row), row, List.of(new Match.Part(hit.start(), hit.end()))));
            }
        });
        found.sort(Comparator.comparingInt(Match::start));
        return joined(found);
    }

    /** Values that share characters are one value, and the most specific entry names it. */
    private List<Match> joined(List<Match> found) {
        List<Match> joined = new ArrayList<>();
        for (Match match : found) {
            Match last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || match.start() >= last.end()) {
                joined.add(match);
            } else {
                int row = Math.min(last.row(), match.row());
                Match.Part whole = new Match.Part(last.start(), Math.max(last.end(), match.end()));
                joined.set(joined.size() - 1, new Match(entries.get(row), row, List.of(whole)));
            }
        }
        return joined;
    }

    /** Remembers per entry how far the text is judged, or a line of nothing but hints would be read many times. */
    private final class Judge {

        private final String text;
        private final int[] judged = new int[entries.size()];

        Judge(String text) {
            this.text = text;
        }

        Entry.@Nullable Hit found(int row, int position, int length, int lineEnd) {
            if (position < judged[row]) {
                return null;
            }
            Optional<Entry.Hit> hit = entries.get(row).judge(text, position, length, lineEnd);
            hit.ifPresent(h -> judged[row] = h.end());
            return hit.filter(Entry.Hit::counts).orElse(null);
        }
    }
}
