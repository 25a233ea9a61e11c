package dev.gittensory.review.answer;

import dev.gittensory.review.Opinion;
import dev.gittensory.review.RedactedFile;
import dev.gittensory.review.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drops the remarks that quote what is not in the change, because a model that invents the code has invented the defect.
 * What is there gets the line and side where it really is, and the path as the change spells it. White space does not
 * matter. Time is linear in the length of the files, for each remark.
 */
public final class EvidenceCheck {

    private static final List<String> PREFIXES = List.of("a/", "b/", "./", "/");

    private EvidenceCheck() {}

    /**
     * The opinion with what is founded.
     *
     * @param unfounded how many remarks were dropped
     */
    public record Checked(Opinion opinion, int unfounded) {

        /** Never the texts: a model may quote what it was sent. */
        @Override
        public String toString() {
            return "Checked with " + opinion.remarks().size() + " remarks, " + unfounded + " unfounded";
        }
    }

    /** Checks an opinion by the files that the reviewer was sent with the same prompt. */
    public static Checked check(Opinion opinion, List<RedactedFile> files) {
        Map<String, List<RedactedFile>> byPath = byPath(files);
        Map<RedactedFile, QuotableFile> quotable = new IdentityHashMap<>();
        List<Remark> founded = new ArrayList<>();
        for (Remark remark : opinion.remarks()) {
            Remark placed = placed(remark, named(remark, byPath), quotable);
            if (placed != null) {
                founded.add(placed);
            }
        }
        return new Checked(
                new Opinion(opinion.stance(), opinion.confidence(), opinion.summary(), founded),
                opinion.remarks().size() - founded.size());
    }

    private static @Nullable Remark placed(
            Remark remark, List<RedactedFile> files, Map<RedactedFile, QuotableFile> quotable) {
        for (RedactedFile file : files) {
            QuotableFile lines = quotable.computeIfAbsent(file, QuotableFile::of);
            QuotableFile.Place place = lines.find(remark.evidence(), remark.line(), remark.side());
            if (place != null) {
                return new Remark(
                        file.path(),
                        place.line(),
                        place.side(),
                        remark.severity(),
                        remark.category(),
                        remark.title(),
                        remark.body(),
                        remark.evidence(),
                        remark.confidence(),
                        remark.suggestion());
            }
        }
        return null;
    }

    /** A diff of several commits may hold a file more than once. */
    private static Map<String, List<RedactedFile>> byPath(List<RedactedFile> files) {
        Map<String, List<RedactedFile>> byPath = new HashMap<>();
        for (RedactedFile file : files) {
            byPath.computeIfAbsent(file.shownPath(), path -> new ArrayList<>()).add(file);
            if (!file.path().equals(file.shownPath())) {
                byPath.computeIfAbsent(file.path(), path -> new ArrayList<>()).add(file);
            }
        }
        return byPath;
    }

    private static List<RedactedFile> named(Remark remark, Map<String, List<RedactedFile>> byPath) {
        String path = remark.path();
        List<RedactedFile> exact = byPath.get(path);
        if (exact != null) {
            return exact;
        }
        for (String prefix : PREFIXES) {
            List<RedactedFile> stripped = path.startsWith(prefix) ? byPath.get(path.substring(prefix.length())) : null;
            if (stripped != null) {
                return stripped;
            }
        }
        return List.of();
    }
}
