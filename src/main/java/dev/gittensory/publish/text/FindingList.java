package dev.gittensory.publish.text;

import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import java.util.ArrayList;
import java.util.List;

/** The findings as a section in Markdown: what matters most for the comment, everything for the check run. */
final class FindingList {

    private static final int NAMED_IN_COMMENT = 5;
    private static final int NAMED_IN_CHECK_RUN = 100;

    /** More than the line about what is not shown needs. */
    private static final int NOTICE = 200;

    private FindingList() {}

    /** As many patterns as the repository wants to see, in at most so many characters; nits only if it wants them. */
    static String brief(ReviewResult result, int limit) {
        RepositoryReport wishes = result.repository();
        List<FindingGroup> all = FindingGroup.of(result.findings());
        List<FindingGroup> wanted = all.stream()
                .filter(group -> wishes.nitsShown() || !group.isNit())
                .limit(Math.max(0, wishes.findingsShown()))
                .toList();
        return section(all, wanted, NAMED_IN_COMMENT, limit, Effect.whereTheRestIs(result));
    }

    /** All findings, place by place, as far as they go into so many characters. */
    static String full(ReviewResult result, int limit) {
        List<FindingGroup> all = FindingGroup.of(result.findings()).stream()
                .flatMap(group -> group.byPlace().stream())
                .toList();
        return section(all, all, NAMED_IN_CHECK_RUN, limit, Effect.SEE_THE_API);
    }

    private static String section(
            List<FindingGroup> all, List<FindingGroup> wanted, int named, int limit, String whereTheRestIs) {
        if (all.isEmpty()) {
            return "No findings.\n";
        }
        StringBuilder text = new StringBuilder("#### Findings (" + size(all) + ")\n\n");
        int fitting = 0;
        for (FindingGroup group : wanted) {
            String line = group.item(named);
            if (text.length() + line.length() > limit - NOTICE) {
                break;
            }
            text.append(line);
            fitting++;
        }
        List<FindingGroup> shown = wanted.subList(0, fitting);
        String rest = rest(all, shown);
        if (!rest.isEmpty()) {
            text.append(shown.isEmpty() ? "" : "\n")
                    .append(fitting < wanted.size() ? "**Cut here, because more does not fit.** " : "")
                    .append(rest)
                    .append(": ")
                    .append(whereTheRestIs)
                    .append(".\n");
        }
        return text.toString();
    }

    /** How much is not shown, empty if that is nothing. */
    private static String rest(List<FindingGroup> all, List<FindingGroup> shown) {
        int nits = nits(all) - nits(shown);
        int others = size(all) - size(shown) - nits;
        List<String> parts = new ArrayList<>();
        if (others > 0) {
            parts.add(others + (shown.isEmpty() ? "" : " more") + (others == 1 ? " finding" : " findings"));
        }
        if (nits > 0) {
            parts.add(nits + (nits == 1 ? " nit" : " nits"));
        }
        return parts.isEmpty() ? "" : (shown.isEmpty() ? "" : "And ") + String.join(" and ", parts);
    }

    private static int size(List<FindingGroup> groups) {
        return groups.stream().mapToInt(FindingGroup::size).sum();
    }

    private static int nits(List<FindingGroup> groups) {
        return groups.stream()
                .filter(FindingGroup::isNit)
                .mapToInt(FindingGroup::size)
                .sum();
    }
}
