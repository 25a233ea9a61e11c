package dev.gittensory.enrich.infra;

import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.Scan;
import dev.gittensory.enrich.text.VisibleLines;
import java.util.ArrayList;
import java.util.List;

/** Judges what a workflow does with text and code that strangers choose. */
final class WorkflowRules {

    private static final Pattern TARGET = Pattern.compile(
            "^\\s*(?:-\\s*)?[\"']?pull_request_target\\b|^\\s*[\"']?on[\"']?\\s*:.*\\bpull_request_target\\b");
    private static final Pattern HEAD = Pattern.compile("^\\s*(?:ref|repository)\\s*:.*(?:\\$\\{\\{[^}]*"
            + "(?:github\\.event\\.pull_request\\.(?:head\\.(?:sha|ref|repo)|merge_commit_sha)|github\\.head_ref)"
            + "|refs/pull/\\$\\{\\{)|^\\s*(?:-\\s+)?(?:run\\s*:\\s*)?gh pr checkout\\b");
    private static final Pattern SCRIPT = Pattern.compile("^\\s*(?:-\\s+)?(?:run|script)\\s*:\\s*(.*)$");
    private static final Pattern CHOSEN_BY_STRANGERS = Pattern.compile("\\$\\{\\{[^}]*(?:github\\.head_ref"
            + "|github\\.event\\.(?:(?:issue|pull_request|discussion)\\.(?:title|body)"
            + "|(?:comment|review|review_comment)\\.body"
            + "|pull_request\\.head\\.(?:ref|label|repo\\.default_branch)"
            + "|(?:head_commit|commits(?:\\[[^\\]]*\\]|\\.\\*))\\.(?:message|author\\.(?:name|email))))\\b");

    private WorkflowRules() {}

    static List<IacRule.Hit> judge(List<List<VisibleLines.Line>> hunks) {
        List<IacRule.Hit> hits = new ArrayList<>();
        hunks.forEach(hunk -> findInjections(hunk, hits));
        findUntrustedCheckout(hunks, hits);
        return hits;
    }

    private static void findUntrustedCheckout(List<List<VisibleLines.Line>> hunks, List<IacRule.Hit> hits) {
        List<VisibleLines.Line> lines = hunks.stream()
                .flatMap(List::stream)
                .filter(line -> !isComment(line))
                .toList();
        List<VisibleLines.Line> targets = lines.stream()
                .filter(line -> TARGET.matcher(line.text()).find())
                .toList();
        List<VisibleLines.Line> heads =
                lines.stream().filter(line -> HEAD.matcher(line.text()).find()).toList();
        if (targets.isEmpty() || heads.isEmpty()) {
            return;
        }
        List<VisibleLines.Line> both = new ArrayList<>(heads);
        both.addAll(targets);
        both.stream()
                .filter(VisibleLines.Line::added)
                .findFirst()
                .ifPresent(line -> hits.add(new IacRule.Hit(IacRule.UNTRUSTED_CHECKOUT, line.number())));
    }

    /** Follows the scripts of a hunk: the rest of the line that begins one, and the lines below that are deeper. */
    private static void findInjections(List<VisibleLines.Line> hunk, List<IacRule.Hit> hits) {
        int script = Integer.MAX_VALUE;
        for (VisibleLines.Line line : hunk) {
            Scan.stopIfInterrupted();
            if (line.text().isBlank()) {
                continue;
            }
            String code = line.text();
            if (line.indentation() <= script) {
                var begins = SCRIPT.matcher(line.text());
                boolean isScript = begins.find();
                script = isScript ? column(line) : Integer.MAX_VALUE;
                code = isScript ? begins.group(1) : "";
            }
            if (line.added() && CHOSEN_BY_STRANGERS.matcher(code).find()) {
                hits.add(new IacRule.Hit(IacRule.SCRIPT_INJECTION, line.number()));
            }
        }
    }

    /** Where the key of a line stands, behind the dash of a list. */
    private static int column(VisibleLines.Line line) {
        int column = line.indentation();
        String text = line.text();
        return text.charAt(column) == '-'
                ? text.indexOf(text.substring(column + 1).strip(), column)
                : column;
    }

    private static boolean isComment(VisibleLines.Line line) {
        return line.text().stripLeading().startsWith("#");
    }
}
