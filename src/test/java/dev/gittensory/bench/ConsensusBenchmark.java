package dev.gittensory.bench;

import dev.gittensory.bench.ConsensusScore.Shown;
import dev.gittensory.bench.LabelledComments.PullRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Measures consensus, deduplication and the noise filter without a model: takes every two of the models whose comments experts have
 * judged as reviewers A and B. {@code docs/quality.md} has the figures and what they mean.
 *
 * <pre>mvn -B -q -Pbench test-compile exec:java@bench -Dbench=ConsensusBenchmark -Dbench.arguments=file</pre>
 */
public final class ConsensusBenchmark {

    private ConsensusBenchmark() {}

    /** Arguments: the file with the comments, or nothing for the one that is kept beside the repository. */
    public static void main(String[] arguments) throws IOException {
        Path file = arguments.length == 0 ? LabelledComments.DEFAULT : Path.of(arguments[0]);
        if (!Files.isRegularFile(file)) {
            System.out.println("Skipped: there are no labelled comments in " + file);
            return;
        }
        List<PullRequest> all = LabelledComments.read(file);
        print("All pull requests", all);
        print("Half 1: the first, third, … pull request (rules were chosen on this half of dev.json)", half(all, 0));
        print("Half 2: the second, fourth, … pull request", half(all, 1));
    }

    private static List<PullRequest> half(List<PullRequest> all, int first) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == first)
                .mapToObj(all::get)
                .toList();
    }

    private static void print(String title, List<PullRequest> pullRequests) {
        Map<String, ConsensusScore> scores = scores(pullRequests);
        ConsensusScore overall = new ConsensusScore();
        scores.values().forEach(overall::add);
        System.out.printf("%n## %s: %d%n%n", title, pullRequests.size());
        printOverall(overall);
        System.out.printf(
                "%n| A and B | A | B | either | both | ours | merged | wrongly | noise |%n|%s%n", "---|".repeat(9));
        scores.forEach((pair, score) -> System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %d | %d | %d of %d |%n",
                pair,
                cell(score.a, score),
                cell(score.b, score),
                cell(score.either, score),
                cell(score.both, score),
                cell(score.ours, score),
                score.duplicates,
                score.validWithInvalid + score.clearlyDifferent,
                score.noise.all() - score.noise.valid(),
                score.noise.all()));
    }

    private static Map<String, ConsensusScore> scores(List<PullRequest> pullRequests) {
        List<String> models = LabelledComments.models(pullRequests);
        Map<String, ConsensusScore> scores = new TreeMap<>();
        for (String a : models) {
            for (String b : models.subList(models.indexOf(a) + 1, models.size())) {
                ConsensusScore score = new ConsensusScore();
                pullRequests.forEach(pullRequest -> score.count(pullRequest, a, b));
                scores.put(a + ", " + b, score);
            }
        }
        return scores;
    }

    private static void printOverall(ConsensusScore score) {
        System.out.printf("| shown | comments | valid | precision | recall |%n|---|---|---|---|---|%n");
        Map<String, Shown> rows = Map.of(
                "1 A alone", score.a,
                "2 B alone", score.b,
                "3 either", score.either,
                "4 both", score.both,
                "5 ours", score.ours);
        new TreeMap<>(rows)
                .forEach((name, shown) -> System.out.printf(
                        "| %s | %,d | %,d | %s | %s |%n",
                        name.substring(2),
                        shown.all(),
                        shown.valid(),
                        percent(shown.precision()),
                        percent(shown.recall(score.validComments))));
        System.out.printf(
                "%nmerged %d: valid with invalid %d, valid with valid %d, of these clearly different %d%n",
                score.duplicates, score.validWithInvalid, score.validWithValid, score.clearlyDifferent);
        System.out.printf(
                "dropped as noise %d: invalid %d, valid %d%n",
                score.noise.all(), score.noise.all() - score.noise.valid(), score.noise.valid());
    }

    private static String cell(Shown shown, ConsensusScore score) {
        return percent(shown.precision()) + " / " + percent(shown.recall(score.validComments));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
