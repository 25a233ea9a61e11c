package dev.gittensory.enrich.infra;

import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.Scan;
import dev.gittensory.enrich.text.VisibleLines;
import java.util.ArrayList;
import java.util.List;

/** The table of rules that one line decides, or one with the line below it. */
final class IacLineRules {

    /**
     * One rule.
     *
     * @param kind the language in which it holds
     * @param rule what is wrong
     * @param literal text that a line must have to be looked at closer
     * @param pattern found in the line
     * @param below found in the line below, which is empty if it is not shown
     */
    private record LineRule(IacKind kind, IacRule rule, String literal, Pattern pattern, Pattern below) {

        boolean isBroken(String text, String next) {
            return text.contains(literal)
                    && pattern.matcher(text).find()
                    && below.matcher(next).find();
        }
    }

    private static final Pattern ANYTHING = Pattern.compile("");

    private static final String ON = "\\s*:\\s*[\"']?true\\b";

    private static final List<LineRule> RULES = List.of(
            rule(IacKind.COMPOSE, IacRule.PRIVILEGED, "privileged", "^\\s*privileged" + ON),
            rule(
                    IacKind.COMPOSE,
                    IacRule.DOCKER_SOCKET,
                    "docker.sock",
                    "^\\s*(?:-|source\\s*:)\\s*[\"']?(?:/var)?/run/docker\\.sock\\b"),
            rule(
                    IacKind.COMPOSE,
                    IacRule.HOST_NAMESPACE,
                    "host",
                    "^\\s*(?:network_mode|pid|ipc)\\s*:\\s*[\"']?host\\b"),
            rule(IacKind.YAML, IacRule.PRIVILEGED, "privileged", "^\\s*privileged" + ON),
            rule(IacKind.YAML, IacRule.HOST_NAMESPACE, "host", "^\\s*(?:hostNetwork|hostPID|hostIPC)" + ON),
            // the schema of a resource has the key as well, above a description
            new LineRule(
                    IacKind.YAML,
                    IacRule.HOST_PATH,
                    "hostPath",
                    Pattern.compile("^\\s*(?:-\\s+)?hostPath\\s*:\\s*(?:#.*)?$"),
                    Pattern.compile("^\\s*(?:path\\s*:\\s*\\S|type\\s*:\\s*[\"']?[A-Z])")),
            rule(
                    IacKind.YAML,
                    IacRule.PRIVILEGE_ESCALATION,
                    "allowPrivilegeEscalation",
                    "^\\s*allowPrivilegeEscalation" + ON),
            rule(IacKind.YAML, IacRule.RUN_AS_ROOT, "runAsUser", "^\\s*runAsUser\\s*:\\s*0\\s*(?:#.*)?$"),
            rule(
                    IacKind.YAML,
                    IacRule.LATEST_IMAGE,
                    ":latest",
                    "^\\s*(?:-\\s+)?image\\s*:\\s*[\"']?[^\\s\"'#]+:latest[\"']?\\s*(?:#.*)?$"),
            rule(IacKind.TERRAFORM, IacRule.PUBLIC_BUCKET, "public-read", "^\\s*acl\\s*=\\s*\"public-read"),
            rule(
                    IacKind.TERRAFORM,
                    IacRule.PUBLIC_DATABASE,
                    "publicly_accessible",
                    "^\\s*publicly_accessible\\s*=\\s*true\\b"),
            rule(
                    IacKind.TERRAFORM,
                    IacRule.UNENCRYPTED,
                    "encrypt",
                    "^\\s*(?:(?:storage_)?encrypted|at_rest_encryption_enabled)\\s*=\\s*false\\b"),
            rule(IacKind.WORKFLOW, IacRule.WRITE_ALL, "write-all", "^\\s*permissions\\s*:\\s*[\"']?write-all\\b"));

    private IacLineRules() {}

    /** Every added line that breaks a rule of this language. */
    static List<IacRule.Hit> judge(IacKind kind, List<VisibleLines.Line> hunk) {
        List<LineRule> rules =
                RULES.stream().filter(rule -> rule.kind() == kind).toList();
        List<IacRule.Hit> hits = new ArrayList<>();
        for (int i = 0; i < hunk.size(); i++) {
            Scan.stopIfInterrupted();
            VisibleLines.Line line = hunk.get(i);
            String next = i + 1 < hunk.size() ? hunk.get(i + 1).text() : "";
            if (line.added()) {
                rules.stream()
                        .filter(rule -> rule.isBroken(line.text(), next))
                        .forEach(rule -> hits.add(new IacRule.Hit(rule.rule(), line.number())));
            }
        }
        return hits;
    }

    private static LineRule rule(IacKind kind, IacRule rule, String literal, String pattern) {
        return new LineRule(kind, rule, literal, Pattern.compile(pattern), ANYTHING);
    }
}
