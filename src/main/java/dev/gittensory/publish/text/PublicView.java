package dev.gittensory.publish.text;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.LineFinding;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.redact.PublicText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as the public sees it. Whatever a change or an analyzer has put into a result goes through the redaction
 * first, so that no renderer has to think of it. Safe for many threads.
 */
public final class PublicView {

    /** The first line of every comment about a review, by which the service finds its own. */
    public static final String COMMENT_MARK = CommentRenderer.MARKER;

    private final PublicText redaction;

    /** With the redaction of this installation. */
    public PublicView(PublicText redaction) {
        this.redaction = redaction;
    }

    /**
     * The comment as GitHub-flavoured Markdown.
     *
     * @param head the commit that was reviewed, null for a posted diff
     */
    public String comment(@Nullable String head, ReviewResult result) {
        String end = ResultBlock.of(head, result).line();
        return Cut.characters(CommentRenderer.render(head, redacted(result)), end, CommentRenderer.LIMIT);
    }

    /** What the check run shows. */
    public CheckRunRenderer.Output checkRun(ReviewResult result) {
        CheckRunRenderer.Output output = CheckRunRenderer.render(redacted(result));
        return new CheckRunRenderer.Output(
                output.conclusion(),
                output.title(),
                Cut.bytes(output.summary(), CheckRunRenderer.LIMIT),
                Cut.bytes(output.text(), CheckRunRenderer.LIMIT));
    }

    /** The comments at lines, worst first. None at a path that must not be shown, because the host needs it as it is. */
    public List<InlineComment> inlineComments(ReviewResult result) {
        return result.atLines().stream()
                .filter(found ->
                        result.repository().nitsShown() || found.finding().severity() != Finding.Severity.NIT)
                .filter(found -> isPublic(found.finding().path()))
                .map(this::redacted)
                .map(InlineRenderer::render)
                .limit(InlineRenderer.MOST)
                .toList();
    }

    /** Code with a part taken out of it is nothing to commit. */
    private LineFinding redacted(LineFinding found) {
        String replacement = found.replacement();
        boolean shown = replacement != null && Markdown.isVisible(replacement) && isPublic(replacement);
        return new LineFinding(redacted(found.finding()), found.identity(), shown ? replacement : null);
    }

    private boolean isPublic(String text) {
        return redaction.sanitize(text).equals(text);
    }

    /** How a review ended, what was decided, and what that is worth, in a few lines of Markdown. */
    public String decision(ReviewResult result) {
        return Sentences.decision(redacted(result));
    }

    /**
     * A comment of ours that answers somebody, cut where a host would refuse it.
     *
     * @param mark a comment in HTML, as its first line, by which it is found again
     */
    public String reply(String mark, String words) {
        return Cut.characters(mark + '\n' + redaction.sanitize(words), "", CommentRenderer.LIMIT);
    }

    private ReviewResult redacted(ReviewResult result) {
        return new ReviewResult(
                result.outcome(),
                result.verdict(),
                result.enforcement(),
                result.coverage(),
                result.findings().stream().map(this::redacted).toList(),
                result.analyzers(),
                redacted(result.unreadFiles()),
                redacted(result.cutFiles()),
                redacted(result.repository()),
                redacted(result.models()));
    }

    private Finding redacted(Finding finding) {
        return new Finding(
                redaction.sanitize(finding.path()),
                finding.line(),
                finding.side(),
                finding.severity(),
                finding.category(),
                finding.source(),
                redaction.sanitize(finding.message()));
    }

    private ModelReview redacted(ModelReview models) {
        return new ModelReview(
                models.reviewers(),
                redacted(models.disagreements()),
                redacted(models.unreadFiles()),
                models.redactions(),
                models.inputHash(),
                models.promptVersion(),
                models.independent());
    }

    private RepositoryReport redacted(RepositoryReport report) {
        return new RepositoryReport(
                report.problems().stream()
                        .map(problem -> new ConfigProblem(
                                problem.line(),
                                problem.kind(),
                                redaction.sanitize(problem.key()),
                                redaction.sanitize(problem.message())))
                        .toList(),
                report.findingsShown(),
                report.nitsShown());
    }

    private List<String> redacted(List<String> paths) {
        return paths.stream().map(redaction::sanitize).toList();
    }

    /** By which a comment at a line about the same thing is known again, whatever else it says. */
    public static String findingMark(String body) {
        return InlineRenderer.marker(body);
    }

    /** A check run that ends as the review of another pull request with the same commit does, and says so. */
    public static CheckRunRenderer.Output asStrictAs(
            int pullRequest, CheckConclusion conclusion, CheckRunRenderer.Output output) {
        return CheckRunRenderer.asStrictAs(pullRequest, conclusion, output);
    }
}
