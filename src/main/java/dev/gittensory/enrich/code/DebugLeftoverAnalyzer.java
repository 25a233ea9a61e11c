package dev.gittensory.enrich.code;

import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.code.DebugRules.Kind;
import dev.gittensory.enrich.code.DebugRules.Rule;
import dev.gittensory.enrich.text.CodeText;
import dev.gittensory.enrich.text.FileKind;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.PathRole;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds calls that were meant for a debugging session. Printing is judged only where a program does not print for a
 * living, and did not do so before; breakpoints and focused tests are judged everywhere.
 */
@Dependent
public final class DebugLeftoverAnalyzer implements Analyzer {

    /** What says on the line itself that it prints for developers only. */
    private static final Pattern GUARDED = Pattern.compile("\\b(?:NODE_ENV|import\\.meta\\.env\\.DEV|__DEV__)\\b");

    /** More than any pattern of the table needs behind its literal. */
    private static final int WINDOW = 80;

    @Override
    public String name() {
        return "debugLeftover";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    /**
     * A call.
     *
     * @param line its number in the new file
     * @param rule the rule that knows it
     */
    private record Call(int line, Rule rule) {}

    private List<Finding> judge(FileChange file) {
        Language language = Language.of(file.path());
        List<Call> calls = calls(file, language);
        if (calls.isEmpty()) {
            return List.of();
        }
        Set<Rule> allowed = allowed(file, language, calls);
        List<Finding> findings = new ArrayList<>();
        int reported = 0;
        for (Call call : calls) {
            if (call.line() != reported && !allowed.contains(call.rule())) {
                findings.add(finding(file, call.line(), call.rule()));
                reported = call.line();
            }
        }
        return findings;
    }

    private static List<Call> calls(FileChange file, Language language) {
        List<Rule> rules = DebugRules.of(language);
        List<Call> calls = new ArrayList<>();
        if (!rules.isEmpty() && !FileKind.of(file.path()).isForeign()) {
            Scan.eachAdded(
                    file,
                    line -> in(line.text(), language, rules)
                            .forEach(rule -> calls.add(new Call(line.newLine(), rule))));
        }
        return calls;
    }

    /** The rules that do not hold in this file, because it prints for a living or did so before. */
    private static Set<Rule> allowed(FileChange file, Language language, List<Call> calls) {
        Set<Rule> prints = calls.stream()
                .map(Call::rule)
                .filter(rule -> rule.kind() == Kind.PRINT)
                .collect(Collectors.toSet());
        boolean mayPrint = !prints.isEmpty()
                && (PathRole.of(file.path()) != PathRole.PRODUCT || PrintingProgram.is(file, language));
        if (!mayPrint) {
            prints.removeIf(rule -> !PrintingProgram.wrote(file, language, rule.literal()));
        }
        return prints;
    }

    private static List<Rule> in(String text, Language language, List<Rule> rules) {
        List<Rule> candidates =
                rules.stream().filter(rule -> text.contains(rule.literal())).toList();
        if (candidates.isEmpty()) {
            return candidates;
        }
        String code = CodeText.of(text, language);
        return candidates.stream()
                .filter(rule -> calls(text, code, rule))
                .filter(rule ->
                        rule.kind() != Kind.PRINT || !GUARDED.matcher(code).find())
                .toList();
    }

    private static boolean calls(String text, String code, Rule rule) {
        int length = rule.literal().length();
        for (int at = code.indexOf(rule.literal()); at >= 0; at = code.indexOf(rule.literal(), at + length)) {
            String window = text.substring(at, Math.min(text.length(), at + WINDOW));
            if (beginsName(code, at, rule.literal())
                    && rule.pattern().matcher(window).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsName(String code, int at, String literal) {
        if (at == 0 || literal.startsWith(".")) {
            return true;
        }
        char before = code.charAt(at - 1);
        if (Character.isJavaIdentifierPart(before)) {
            return false;
        }
        // a bare name behind a dot, an arrow or a keyword is somebody's own function
        boolean bare = literal.indexOf('.') < 0;
        return !bare || before != '.' && before != ':' && before != '>' && !isDefinition(code, at);
    }

    private static boolean isDefinition(String code, int at) {
        return List.of("func ", "function ", "def ", "fn ").stream()
                .anyMatch(keyword -> code.startsWith(keyword, at - keyword.length()));
    }

    private Finding finding(FileChange file, int line, Rule rule) {
        return new Finding(
                file.path(),
                line,
                Finding.Side.NEW,
                Finding.Severity.MINOR,
                Finding.Category.MAINTAINABILITY,
                name(),
                rule.kind().message());
    }
}
