package dev.gittensory.publish.text;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.LineFinding;
import java.util.Locale;
import java.util.Objects;

/** Renders a finding as a comment at its line. Pure. */
final class InlineRenderer {

    /** Of one review: whoever gets more reads none. */
    static final int MOST = 20;

    private InlineRenderer() {}

    static InlineComment render(LineFinding found) {
        Finding finding = found.finding();
        String replacement = found.replacement();
        String body = "<!-- gittensory:finding " + found.identity() + " -->\n**"
                + finding.severity().name().toLowerCase(Locale.ROOT) + "** "
                + FindingGroup.Pattern.of(finding).text() + " _(" + finding.source() + ")_\n"
                + (replacement == null ? "" : "\n" + Markdown.suggestion(replacement));
        return new InlineComment(finding.path(), Objects.requireNonNull(finding.line()), finding.side(), body);
    }

    /** By which the comment about the same thing is known again, whatever else it says: its first line. */
    static String marker(String body) {
        return body.lines().findFirst().orElse("");
    }
}
