package dev.gittensory.publish.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result for automation, as JSON in an HTML comment. It has no field that could hold text of a change, so it needs
 * no redaction and cannot end its comment early. {@code docs/comment.md} is the contract: fields are added, never
 * renamed; anything else raises {@link #VERSION}.
 */
record ResultBlock(
        int version,
        String outcome,
        List<String> reasons,
        @Nullable String verdict,
        List<String> verdictReasons,
        String mode,
        String conclusion,
        @Nullable String policy,
        @Nullable String head,
        Coverage coverage,
        Counts findings) {

    static final int VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int LONGEST_POLICY = 100;

    /** How many findings there are of each severity, shown or not. */
    record Counts(long blocker, long major, long minor, long nit) {
        static Counts of(List<Finding> findings) {
            return new Counts(
                    count(findings, Severity.BLOCKER),
                    count(findings, Severity.MAJOR),
                    count(findings, Severity.MINOR),
                    count(findings, Severity.NIT));
        }

        private static long count(List<Finding> findings, Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    static ResultBlock of(@Nullable String head, ReviewResult result) {
        Verdict verdict = result.verdict();
        return new ResultBlock(
                VERSION,
                result.outcome().label(),
                codes(result.outcome().reasons()),
                verdict == null ? null : verdict.label(),
                verdict == null ? List.of() : codes(verdict.reasons()),
                result.enforcement().mode().label(),
                result.enforcement().conclusion().label(),
                verdict == null ? null : plain(verdict.policyVersion()),
                head != null && isCommit(head) ? head : null,
                result.coverage(),
                Counts.of(result.findings()));
    }

    /** The block as one line of Markdown that shows nothing. */
    String line() {
        try {
            return "<!-- gittensory:result " + MAPPER.writeValueAsString(this) + " -->\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words and numbers can always be written", e);
        }
    }

    private static List<String> codes(List<? extends Reason> reasons) {
        return reasons.stream().map(Reason::code).distinct().toList();
    }

    /** A policy is named by its operator; whatever could mean something in JSON or HTML becomes an underscore. */
    private static String plain(String version) {
        StringBuilder plain = new StringBuilder();
        version.chars()
                .limit(LONGEST_POLICY)
                .forEach(character -> plain.append(
                        isLetterOrDigit(character) || "._+-".indexOf(character) >= 0 ? (char) character : '_'));
        return plain.toString();
    }

    /** A SHA-1 or SHA-256 in hexadecimal digits. */
    private static boolean isCommit(String head) {
        return (head.length() == 40 || head.length() == 64)
                && head.chars()
                        .allMatch(character -> Character.digit(character, 16) >= 0 && isLetterOrDigit(character));
    }

    private static boolean isLetterOrDigit(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}
