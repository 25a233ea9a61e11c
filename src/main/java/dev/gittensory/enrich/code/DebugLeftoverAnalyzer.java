package dev.gittensory.enrich.code;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CodeText;
import dev.gittensory.enrich.Language;
import dev.gittensory.enrich.PathRole;
import dev.gittensory.enrich.Scan;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.code.DebugRules.Kind;
import dev.gittensory.enrich.code.DebugRules.Rule;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds calls that were meant for a debugging session. Printing is judged only where a program does not print for a
 * living, and did not do so before; breakpoints and focused tests are judged everywhere.
 */
@Dependent
public final class DebugLeftoverAnalyzer implements Analyzer {

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

    private List<Finding> judge(FileChange file) {
        Language language = Language.of(file.path());
        List<Rule> rules = rules(file, language);
        List<Finding> findings = new ArrayList<>();
        if (!rules.isEmpty()) {
            Scan.eachAdded(
                    file,
                    line -> firstIn(line.text(), language, rules)
                            .ifPresent(rule -> findings.add(finding(file, line.newLine(), rule))));
        }
        return findings;
    }

    private static List<Rule> rules(FileChange file, Language language) {
        List<Rule> all = DebugRules.of(language);
        if (all.isEmpty() || Vendored.contains(file.path())) {
            return List.of();
        }
        boolean mayPrint = PathRole.of(file.path()) != PathRole.PRODUCT || PrintingProgram.is(file, language);
        return all.stream()
                .filter(rule -> rule.kind() != Kind.PRINT
                        || !mayPrint && !PrintingProgram.wrote(file, language, rule.literal()))
                .toList();
    }

    private static Optional<Rule> firstIn(String text, Language language, List<Rule> rules) {
        List<Rule> candidates =
                rules.stream().filter(rule -> text.contains(rule.literal())).toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String code = CodeText.of(text, language);
        return candidates.stream().filter(rule -> calls(text, code, rule)).findFirst();
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
