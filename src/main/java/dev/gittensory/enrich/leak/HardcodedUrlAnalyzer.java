package dev.gittensory.enrich.leak;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.leak.EndpointHosts.Kind;
import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Lexer;
import dev.gittensory.enrich.text.PathRole;
import dev.gittensory.enrich.text.Scan;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds endpoints in strings of the product's code that belong into its configuration. A default that the configuration
 * can override is where it belongs, and so is everything in a file that is no code.
 */
@Dependent
public final class HardcodedUrlAnalyzer implements Analyzer {

    private static final Pattern URL = Pattern.compile(
            "(?i)\\b(https?|wss?)://(?:[^\\s/@:\"'`]{1,60}(?::[^\\s/@\"'`]{0,60})?@)?(\\[::1\\]|[\\w.-]{1,253})(:\\d{1,5})?([^\\w.:{$%-]|$)");

    /** What says that a value stands in for one that was not configured, or shows how one looks. */
    private static final Pattern DEFAULT = Pattern.compile(
            "(?i)default|fallback|placeholder|example|sample|getenv|environ|process\\.env|import\\.meta\\.env|getProperty"
                    + "|@Value|@ConfigProperty|\\?\\?|\\|\\||\\?:|:-|orElse|getOrDefault|flag\\.|usage|help|describe");

    /** What says that somebody connects to it. */
    private static final Pattern USED = Pattern.compile(
            "(?i)(?:url|uri|endpoint|host|server|api|origin|address|proxy|target)\\w{0,20}[\"']?\\s*(?::\\s*\\w+\\s*)?(?::?=|:)"
                    + "|\\b(?:fetch|axios|request|requests|http|httpx|client|urlopen|curl|got|ky)\\b[\\w.$]{0,40}\\("
                    + "|\\b(?:URI\\.create|new URL|new URI|URL|NewRequest|WebSocket|baseUrl|HttpGet|HttpPost|connect)\\(");

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:^|[/._-])(?:mocks?|stubs?|fakes?|stor(?:y|ies)|seeds?|locales?|i18n|lang|config|settings|constants?|defaults?)(?:[/._-]|$)");

    /** How much of a line in front of a URL says what it is for. */
    private static final int WINDOW = 200;

    @Override
    public String name() {
        return "hardcodedUrl";
    }

    /** In code that was not written with it in mind it is wrong more often than right. */
    @Override
    public Profile leastProfile() {
        return Profile.DEEP;
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), this::judge);
    }

    private List<Finding> judge(FileChange file) {
        List<Finding> findings = new ArrayList<>();
        if (PathRole.of(file.path()) == PathRole.PRODUCT
                && !ASIDE.matcher(file.path()).find()) {
            HunkText.each(file, hunk -> {
                for (int line = 0; line < hunk.lineCount(); line++) {
                    Scan.stopIfInterrupted();
                    if (hunk.isNew(line)) {
                        int number = hunk.number(line);
                        first(hunk, line).ifPresent(kind -> findings.add(finding(file, number, kind)));
                    }
                }
            });
        }
        return findings;
    }

    private static Optional<Kind> first(HunkText hunk, int line) {
        int start = hunk.start(line);
        String text = hunk.text().substring(start, hunk.end(line));
        if (!text.contains("://")) {
            return Optional.empty();
        }
        Matcher url = URL.matcher(text);
        while (url.find()) {
            Kind kind = kind(url);
            if (kind != null && isWholeString(hunk, start + url.start()) && isEndpoint(text, url, kind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a string begins here, and not an example that is quoted in a docstring. */
    private static boolean isWholeString(HunkText hunk, int offset) {
        return offset > 0
                && hunk.kindAt(offset) == Lexer.STRING
                && hunk.kindAt(offset - 1) == Lexer.CODE
                && "\"'`".indexOf(hunk.text().charAt(offset - 1)) >= 0;
    }

    private static @Nullable Kind kind(Matcher url) {
        boolean encrypted = url.group(1).endsWith("s") || url.group(1).endsWith("S");
        return EndpointHosts.of(url.group(2), url.group(3) != null, encrypted);
    }

    /** Whether what stands around says that somebody connects to it, and not that it is a default. */
    private static boolean isEndpoint(String text, Matcher url, Kind kind) {
        String before = text.substring(Math.max(0, url.start() - WINDOW), url.start());
        String behind = text.substring(url.end(), Math.min(text.length(), url.end() + WINDOW));
        return !DEFAULT.matcher(before).find()
                && !DEFAULT.matcher(behind).find()
                && (kind != Kind.PUBLIC || USED.matcher(before).find());
    }

    private Finding finding(FileChange file, int line, Kind kind) {
        return new Finding(
                file.path(),
                line,
                Finding.Side.NEW,
                Finding.Severity.MINOR,
                Finding.Category.MAINTAINABILITY,
                name(),
                kind.message());
    }
}
