package dev.gittensory.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Review comments on pull requests of public projects, each judged by experts. They are kept beside the repository. */
final class LabelledComments {

    /** Where they are if nobody says otherwise. */
    static final Path DEFAULT = Path.of("..", "shared", "data", "labelled-comments", "dev.json");

    /** Comments of people; the others are of a model each. */
    static final String HUMAN = "human";

    private static final String SUGGESTION = "```suggestion";

    /** Of a pull request. */
    record Comment(boolean valid, String source, String path, Side side, int line, Category category, String note) {

        /**
         * As a model reviewer would have said it. Severity and confidence are not in the data, so they are the same for all:
         * minor, because what is major is never dropped for its wording and the filter would do nothing. The title is the number by which the comment is known again, and too short to be a word.
         */
        Remark remark(int number) {
            return new Remark(path, line, side, Severity.MINOR, category, "#" + number, note, "", 0.5, suggestion());
        }

        private @Nullable String suggestion() {
            int start = note.indexOf(SUGGESTION);
            return start < 0 ? null : note.substring(start + SUGGESTION.length());
        }
    }

    /** With all its comments. */
    record PullRequest(List<Comment> comments) {

        /** What a source says; it is a remark for each of its comments, in the order of the file. */
        Opinion opinion(String source) {
            return new Opinion(
                    Stance.COMMENT,
                    0.5,
                    "",
                    IntStream.range(0, comments.size())
                            .filter(number -> comments.get(number).source().equals(source))
                            .mapToObj(number -> comments.get(number).remark(number))
                            .toList());
        }
    }

    private LabelledComments() {}

    static List<PullRequest> read(Path file) throws IOException {
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        return StreamSupport.stream(all.spliterator(), false)
                .map(LabelledComments::pullRequest)
                .toList();
    }

    /** The names of all models. */
    static List<String> models(List<PullRequest> pullRequests) {
        return pullRequests.stream()
                .flatMap(pullRequest -> pullRequest.comments().stream())
                .map(Comment::source)
                .filter(source -> !source.equals(HUMAN))
                .distinct()
                .sorted()
                .toList();
    }

    private static PullRequest pullRequest(JsonNode json) {
        List<Comment> comments = new ArrayList<>();
        for (JsonNode comment : json.path("comments")) {
            comments.add(comment(comment));
        }
        return new PullRequest(comments);
    }

    private static Comment comment(JsonNode json) {
        return new Comment(
                json.path("label").asText().equals("valid"),
                json.path("source").asText(),
                json.path("path").asText(),
                json.path("side").asText().equals("left") ? Side.OLD : Side.NEW,
                line(json),
                category(json.path("category").asText()),
                json.path("note").asText());
    }

    /** Some comments have no line, or only the last one. */
    private static int line(JsonNode json) {
        int from = json.path("fromLine").asInt(0);
        return Math.max(1, from > 0 ? from : json.path("toLine").asInt(0));
    }

    private static Category category(String name) {
        return switch (name) {
            case "Code Defect" -> Category.CORRECTNESS;
            case "Security Vulnerability" -> Category.SECURITY;
            case "Performance" -> Category.PERFORMANCE;
            default -> Category.MAINTAINABILITY;
        };
    }
}
