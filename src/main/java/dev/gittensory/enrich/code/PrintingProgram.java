package dev.gittensory.enrich.code;

import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.text.CodeText;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.Scan;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells from what a diff shows of a file that it is a program which talks to a person at a terminal. */
final class PrintingProgram {

    private static final Pattern SHEBANG = Pattern.compile("^#!.*");
    private static final Pattern JAVA = Pattern.compile("\\bstatic void main\\s?\\(|\\bSystem\\.(?:exit|in)\\b");
    private static final Pattern SCRIPT = Pattern.compile(
            "\\bprocess\\.(?:argv|exit|stdin)\\b"
                    + "|\\beslint-disable.*\\bno-console\\b|[\"'](?:commander|yargs|inquirer|minimist|meow|chalk|ora|@clack/prompts|node:readline)[\"']");
    private static final Pattern PYTHON =
            Pattern.compile("\\bif __name__ ==|\\b(?:argparse|click|typer|sys\\.argv|sys\\.exit)\\b");
    private static final Pattern PHP = Pattern.compile("\\$argv\\b|\\bphp_sapi_name\\(");
    private static final Pattern GO =
            Pattern.compile("^package main\\b|^func main\\(|\\b(?:os\\.Args|flag\\.Parse)\\b");
    private static final Pattern RUST = Pattern.compile("\\bfn main\\(|\\b(?:clap|env::args)\\b");

    /** What lies behind this on a line is not read. */
    private static final int WINDOW = 300;

    private PrintingProgram() {}

    /** Whether any line of the diff gives it away, those that it removes included. */
    static boolean is(FileChange file, Language language) {
        Optional<Pattern> sign = sign(language);
        return sign.isPresent() && anyLine(file, line -> isSign(line.text(), sign.get()));
    }

    /** Whether the file wrote this before the change, so that another one is a habit and no leftover. */
    static boolean wrote(FileChange file, Language language, String literal) {
        return anyLine(
                file,
                line -> line.kind() == Hunk.Line.Kind.CONTEXT
                        && line.text().contains(literal)
                        && CodeText.of(line.text(), language).contains(literal));
    }

    private static boolean isSign(String text, Pattern sign) {
        String window = text.substring(0, Math.min(text.length(), WINDOW));
        return sign.matcher(window).find() || SHEBANG.matcher(window).find();
    }

    private static boolean anyLine(FileChange file, Predicate<Hunk.Line> test) {
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                Scan.stopIfInterrupted();
                if (test.test(line)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Pattern> sign(Language language) {
        return switch (language) {
            case JAVA -> Optional.of(JAVA);
            case SCRIPT -> Optional.of(SCRIPT);
            case PYTHON -> Optional.of(PYTHON);
            case PHP -> Optional.of(PHP);
            case GO -> Optional.of(GO);
            case RUST -> Optional.of(RUST);
            default -> Optional.empty();
        };
    }
}
