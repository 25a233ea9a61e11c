package dev.gittensory.enrich.leak;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of calls that write what they are given into a log or onto a screen. */
final class LogCalls {

    private static final String LEVEL =
            "(?i:trace|debug|info|information|verbose|notice|warn|warning|err|error|exception|fatal|critical|panic"
                    + "|severe|fine|finer|finest|log|print|write)\\w{0,12}!?\\s?[({]";

    private static final Pattern LOGGER = Pattern.compile(
            "\\b(?:[lL]og|LOG|_log|[lL]ogger|LOGGER|_logger|logging|logrus|slog|Timber|Rails\\.logger)(?:\\.|->|::)"
                    + LEVEL
                    // Android's levels are letters, and the calls of a fluent logger end with the message
                    + "|\\b(?:Log|Timber)\\.(?:[vdiwe]|wtf)\\("
                    + "|\\.at(?:Trace|Debug|Info|Warn|Error|Fine|Warning|Severe)\\(\\)[^;{}]{0,200}?\\.log\\(");

    private static final Pattern CONSOLE = Pattern.compile("\\b[cC]onsole\\." + LEVEL);

    private static final Pattern JAVA = Pattern.compile("\\bSystem\\.(?:out|err)\\.print\\w{0,5}\\(");
    private static final Pattern PRINT = Pattern.compile("\\bp?print(?:ln|f)?\\s?\\(");
    private static final Pattern RUBY =
            Pattern.compile("(?m)(?:^|[;\\s])(?:puts|print|pp?|(?:Rails\\.|@)?logger\\.\\w{1,10})[ (]");
    private static final Pattern PHP = Pattern.compile("\\b(?:var_dump|print_r|error_log|var_export|syslog)\\(");
    private static final Pattern GO = Pattern.compile("\\bfmt\\.Print\\w{0,5}\\(");
    private static final Pattern RUST = Pattern.compile("\\b(?:e?print(?:ln)?|dbg|trace|debug|info|warn|error)!\\(");
    private static final Pattern C = Pattern.compile("\\bprintf\\(|\\bNSLog\\(|\\bcout\\s?<<");
    private static final Pattern SHELL = Pattern.compile("(?m)(?:^|;|&&|\\|\\|)[ \\t]*(?:echo|printf)[ \\t]");

    private LogCalls() {}

    /**
     * Where the arguments of such calls begin, in order; takes time linear in the hunk.
     *
     * @param prints whether calls count that print and do not log
     */
    static List<Integer> arguments(HunkText hunk, boolean prints) {
        List<Integer> arguments = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>(List.of(LOGGER));
        if (prints) {
            printing(hunk.language()).ifPresent(patterns::add);
        }
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(hunk.code());
            while (matcher.find()) {
                Scan.stopIfInterrupted();
                arguments.add(matcher.end());
            }
        }
        arguments.sort(null);
        return arguments;
    }

    private static Optional<Pattern> printing(Language language) {
        return switch (language) {
            case JAVA -> Optional.of(JAVA);
            case KOTLIN, SCALA, GROOVY, PYTHON, SWIFT -> Optional.of(PRINT);
            case SCRIPT, C_SHARP -> Optional.of(CONSOLE);
            case RUBY -> Optional.of(RUBY);
            case PHP -> Optional.of(PHP);
            case GO -> Optional.of(GO);
            case RUST -> Optional.of(RUST);
            case C -> Optional.of(C);
            case SHELL -> Optional.of(SHELL);
            case NONE -> Optional.empty();
        };
    }
}
