package dev.gittensory.enrich.leak;

import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.PathRole;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds calls that write the value of a credential into a log or onto a screen. The variable must be named for one; what
 * a message says about credentials is no matter.
 */
@Dependent
public final class SecretLogAnalyzer implements Analyzer {

    /** Where a token is a word in a text and no credential. */
    private static final List<String> PARSING = List.of(
            "lexer",
            "tokeniz",
            "tokenis",
            "parser",
            "parsetoken",
            "parse_token",
            "grammar",
            "syntax",
            "nexttoken",
            "next_token",
            "tokentype",
            "token_type");

    /** The output of a shell command that goes somewhere else than to the log. */
    private static final Pattern DIVERTED = Pattern.compile("[|>`]|\\$\\(|add-mask");

    private static final Pattern TO_FILE = Pattern.compile("\\bfile\\s?=\\s?(?:[^s]|s[^y])");

    private static final int WINDOW = 400;

    @Override
    public String name() {
        return "secretLog";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    private List<Finding> judge(FileChange file) {
        List<Finding> findings = new ArrayList<>();
        PathRole role = PathRole.of(file.path());
        if (role != PathRole.TEST) {
            HunkText.each(file, hunk -> {
                int reported = -1;
                for (int line : lines(file, hunk, role == PathRole.PRODUCT)) {
                    if (line != reported && hunk.isNew(line)) {
                        findings.add(finding(file, hunk.number(line)));
                    }
                    reported = line;
                }
            });
        }
        return findings;
    }

    /** The lines of a hunk that write a credential. */
    private static List<Integer> lines(FileChange file, HunkText hunk, boolean prints) {
        List<Integer> lines = new ArrayList<>();
        List<Integer> calls = LogCalls.arguments(hunk, prints);
        if (calls.isEmpty()) {
            return lines;
        }
        boolean jvm = List.of(Language.JAVA, Language.KOTLIN, Language.SCALA).contains(hunk.language());
        boolean parses = parses(file.path()) || parses(hunk.code());
        int read = 0;
        for (int from : calls) {
            Scan.stopIfInterrupted();
            // a call among the arguments of another was read with it
            if (from >= read && !isDiverted(hunk, from)) {
                LoggedValues.Reading reading = LoggedValues.read(hunk, from, name -> isCredential(name, jvm, parses));
                read = reading.end();
                reading.found().ifPresent(offset -> lines.add(hunk.lineAt(offset)));
            }
        }
        return lines;
    }

    private static boolean parses(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PARSING.stream().anyMatch(lower::contains);
    }

    private static boolean isCredential(String name, boolean jvm, boolean parses) {
        // a constant of these languages is the name under which the value is kept elsewhere
        boolean constant = jvm && name.chars().noneMatch(Character::isLowerCase);
        return !constant && CredentialNames.contains(name) && !(parses && CredentialNames.isAmbiguous(name));
    }

    private static boolean isDiverted(HunkText hunk, int from) {
        int line = hunk.lineAt(from - 1);
        String behind = hunk.text().substring(from, Math.max(from, Math.min(hunk.end(line), from + WINDOW)));
        return switch (hunk.language()) {
            case SHELL -> DIVERTED.matcher(behind).find();
            case PYTHON -> TO_FILE.matcher(behind).find();
            default -> false;
        };
    }

    private Finding finding(FileChange file, int line) {
        return new Finding(
                file.path(),
                line,
                Finding.Side.NEW,
                Finding.Severity.MAJOR,
                Finding.Category.SECURITY,
                name(),
                "This line writes what is named like a credential into the log, where many can read it and it stays."
                        + " Leave the value out, or mask it.");
    }
}
