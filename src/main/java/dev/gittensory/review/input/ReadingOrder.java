package dev.gittensory.review.input;

import com.google.re2j.Pattern;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * In which order files are read while there is room: what can do harm comes before what only checks or describes it, that
 * before what a program wrote, and what has no lines comes last. Files of the same rank stay in the order of the change.
 */
final class ReadingOrder {

    private static final Pattern WRITTEN_BY_PROGRAMS =
            Pattern.compile("(?:^|/)(?:vendor|third_party|node_modules|dist|generated|__generated__|__snapshots__)/"
                    + "|(?:[.-]lock|lock\\.(?:json|ya?ml|hcl)|\\.lockfile|go\\.sum|npm-shrinkwrap\\.json)$"
                    + "|\\.(?:min\\.js|min\\.css|map|snap|svg|csv|tsv|pb\\.go|g\\.dart)$|_pb2?(?:_grpc)?\\.pyi?$"
                    + "|[._-](?:generated|gen|bundle)\\.[a-z]+$");

    private static final Pattern DESCRIBING = Pattern.compile(
            "(?:^|/)docs?/|\\.(?:md|mdx|rst|adoc|txt)$|(?:^|/)(?:license|notice|changelog|authors)[^/]*$");

    private static final Pattern CHECKING = Pattern.compile(
            "(?:^|/)(?:tests?|__tests__|spec|testdata|fixtures|e2e)/|(?:^|/)test_[^/]*$|[._-](?:test|spec)s?\\.[a-z]+$");

    private ReadingOrder() {}

    /** The files of the change, in the order in which they are read. */
    static List<FileChange> of(ChangeSet changes) {
        return changes.files().stream()
                .sorted(Comparator.comparingInt(ReadingOrder::rank))
                .toList();
    }

    private static int rank(FileChange file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        if (file.hunks().isEmpty()) {
            return 4;
        }
        if (WRITTEN_BY_PROGRAMS.matcher(path).find()) {
            return 3;
        }
        if (DESCRIBING.matcher(path).find()) {
            return 2;
        }
        return CHECKING.matcher(path).find() ? 1 : 0;
    }
}
