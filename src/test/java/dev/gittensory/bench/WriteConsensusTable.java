package dev.gittensory.bench;

import dev.gittensory.review.consensus.Traced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code docs/consensus.md}: what two opinions come to, as the code has it.
 *
 * <pre>mvn -B -q -Pbench test-compile exec:java@bench -Dbench=WriteConsensusTable</pre>
 */
public final class WriteConsensusTable {

    /** What to run when document and code differ. */
    public static final String COMMAND = "mvn -B -q -Pbench test-compile exec:java@bench -Dbench=WriteConsensusTable";

    /** Where the table is kept. */
    public static final Path DOCUMENT = Path.of("docs", "consensus.md");

    /** Six voices each; with and without a common finding where both have found something; then one or nobody. */
    public static final int ROWS = 6 * 6 + 4 * 4 + 6 + 1;

    private static final String RULES = """
            # Consensus: what two opinions come to

            Two reviewers are asked the same, apart from each other. This page says what is made of their answers. The table at the
            end was **computed by the code**, and a test fails if this file and the code differ. It is written by

            ```
            %s
            ```

            No model decides anything here: the same two answers always come to the same result, whichever of the
            two is called A.

            ## Who objects

            A reviewer answers with a stance (`approve`, `comment`, `block`) and with remarks that have a severity each. The two may
            contradict each other. **The stricter one counts**, because a lenient contradiction is what an attacker would ask a model for:

            - A reviewer objects if its stance is `block` or one of its remarks is a `blocker`.
            - It objects to its blockers. If its stance is `block` and it names no blocker, it objects to the worst of its remarks.
            - If its stance is `block` and it has no remark at all, the objection points at nothing. The review is then inconclusive:
              nothing can be weighed, and two such answers must not look like a pass.

            A change that was sent in parts has one opinion of each reviewer: the strictest stance of all parts, with the lowest
            confidence of those parts that take it, and every remark once.

            ## What is the same finding

            Two remarks are about the same if all of this holds:

            - same path, same side, same category;
            - their lines overlap or are at most three apart, or they quote the same code, blanks and diff marks aside;
            - two in five of the words of the shorter text, those of four letters or more, also stand in the other one; or the texts are equal.

            Of several partners the nearest is taken. The finding shows the words of the more confident reviewer and has the
            source `reviewers`, the higher severity and the lower confidence. What only one has found has `reviewer-a` or
            `reviewer-b` as its source and its own confidence. A confidence that was not stated is 0. If one reviewer says the same
            thing twice, the worse remark stays.

            ## What becomes of it

            - **Both object: agreed.** What both have found and both object to is a blocker with the lower confidence. If there is no
              such thing, everything that either objects to is a blocker, with the lower of its own confidence and the other one's confidence in
              its own objection (that of the stance, or that of its worst remark if the stance is not to block). All else is advice.
            - **One objects: split.** All is advice, and for each thing that is objected to, the review says who does and who does not, with
              path, line and category and no word of a model.
            - **Nobody objects: agreed.** All is advice.
            - **An opinion is missing: inconclusive.** What the other one has found is advice.

            Advice is never a blocker: where a single reviewer says so, the severity is `major`. What follows from `agreed`, `split` and
            `inconclusive` is the gate's part, see [gate.md](gate.md).

            ## Noise

            Dropped and counted is, unless a reviewer objects to it and unless the other one has found the same without being noisy about it:

            - a `nit` with a confidence below 0.5;
            - what an analyzer has found in the same category at most three lines away;
            - if it is `minor` or a `nit`, makes no suggestion and is no matter of security: a sentence that begins by asking the author to confirm, verify, ensure
              or check, and praise ("looks good", "good use of");
            - what is beyond the %d worst remarks of one reviewer.

            The rules about words know English only; in other languages they find nothing and drop nothing.
            [quality.md](quality.md#consensus-on-labelled-comments) has what they were chosen by, and how far they err.

            ## Identity

            A finding has an identity: the first 32 hexadecimal digits of the SHA-256 of path, category and the quoted code without blanks and
            diff marks. Words, severity, confidence and lines do not go into it. So the same thing is known again after a push, a
            rebase or a force-push, and what was settled does not come back. It is not known again if the file has another name, or if a reviewer quotes a
            longer or shorter piece of code the next time. Of a finding of both, the smaller one of two identities counts.

            ## Table

            "Major" stands for every remark that is no blocker, and "would not block" for `approve` and `comment`: both were computed and
            are the same. A is 0.9 confident in its remark and 0.95 in its stance, B 0.6 and 0.65.

            """;

    private WriteConsensusTable() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(DOCUMENT, text());
    }

    /** The document. */
    public static String text() {
        List<List<String>> rows = Stream.concat(ConsensusTable.both().stream(), ConsensusTable.missing().stream())
                .map(ConsensusTable.Row::cells)
                .toList();
        if (rows.size() != ROWS) {
            throw new IllegalStateException(rows.size() + " rows instead of " + ROWS);
        }
        StringBuilder text = new StringBuilder(RULES.formatted(COMMAND, Traced.MOST));
        cells(text, List.of("A", "B", "the same thing", "agreement", "findings", "disagreement"));
        text.append("|---|---|---|---|---|---|\n");
        rows.forEach(row -> cells(text, row));
        return text.toString();
    }

    private static void cells(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
