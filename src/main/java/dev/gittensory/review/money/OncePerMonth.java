package dev.gittensory.review.money;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** What somebody was told already. A node that starts anew tells it once more, which is better than never. */
final class OncePerMonth {

    private final Set<Object> told = new HashSet<>();
    private YearMonth month = YearMonth.of(1970, 1);

    /** Whether this is the first time in the month. */
    synchronized boolean first(YearMonth now, Object what) {
        if (!now.equals(month)) {
            told.clear();
            month = now;
        }
        return told.add(what);
    }
}
