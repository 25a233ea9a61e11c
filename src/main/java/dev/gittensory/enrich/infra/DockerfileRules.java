package dev.gittensory.enrich.infra;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.text.JoinedLines;
import dev.gittensory.enrich.text.VisibleLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges the instructions of a Dockerfile, which may stretch over several lines. */
final class DockerfileRules {

    /** The longest instruction that is read to its end. */
    private static final int LONGEST = 10_000;

    private static final Pattern FROM =
            Pattern.compile("(?i)^\\s*FROM\\s+(?:--platform=\\S+\\s+)?(\\S+)(?:\\s+AS\\s+(\\S+))?");
    private static final Pattern USER = Pattern.compile("(?i)^\\s*USER\\s+[\"']?([^\\s:\"']+)");
    private static final Pattern ADD_URL = Pattern.compile("(?i)^\\s*ADD\\s+.*?\\bhttps?://");
    private static final String SHELL = "(?:/(?:usr/)?bin/)?(?:ba|z|da|a)?sh\\b";
    private static final Pattern PIPE = Pattern.compile("\\b(?:curl|wget)\\b[^|;&]*\\|\\s*(?:sudo\\s+(?:-E\\s+)?)?"
            + SHELL + "|\\b" + SHELL + "\\s+(?:-c\\s+[\"']?\\$|<)\\((?:curl|wget)\\b");
    private static final Pattern MODE =
            Pattern.compile("\\bchmod\\s+(?:-[A-Za-z]+\\s+)*(?:0?777|a\\+rwx|a=rwx|ugo\\+rwx)\\b|--chmod=0?777\\b");

    /** A name that says secret at its end, so that names of files, ages and lengths of secrets do not count. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:^|\\s)(?:[A-Z0-9_]*_)?(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|SECRET_KEY|ACCESS_KEY)"
                    + "[= ](\"[^\"]*\"|'[^']*'|\\S+)");

    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)[\"']?(?:[$/<{].*|[0-9]*|true|false|none|null|change_?me.*|.*(?:dummy|placeholder|example|fake).*)[\"']?");

    private final FileChange file;
    private final boolean whole;
    private final List<IacRule.Hit> hits = new ArrayList<>();
    private final Set<String> stages = new HashSet<>();
    private int rootSince;

    private DockerfileRules(FileChange file) {
        this.file = file;
        whole = file.kind() == FileChange.Kind.ADDED;
    }

    static List<IacRule.Hit> judge(FileChange file, List<List<VisibleLines.Line>> hunks) {
        DockerfileRules rules = new DockerfileRules(file);
        hunks.forEach(rules::read);
        if (rules.rootSince > 0 && (rules.whole || rules.gaveUpAnotherUser())) {
            rules.hits.add(new IacRule.Hit(IacRule.ROOT_USER, rules.rootSince));
        }
        return rules.hits;
    }

    private void read(List<VisibleLines.Line> hunk) {
        JoinedLines instruction = new JoinedLines(LONGEST);
        for (VisibleLines.Line line : hunk) {
            String text = line.text().stripTrailing();
            if (text.stripLeading().startsWith("#")) {
                continue;
            }
            boolean goesOn = text.endsWith("\\");
            instruction.add(line, goesOn ? text.substring(0, text.length() - 1) : text);
            if (!goesOn) {
                judge(instruction);
                instruction = new JoinedLines(LONGEST);
            }
        }
        judge(instruction);
    }

    private void judge(JoinedLines instruction) {
        String text = instruction.toString();
        if (text.isBlank()) {
            return;
        }
        switch (instruction.firstWord()) {
            case "FROM" -> judgeBase(instruction);
            case "USER" -> judgeUser(instruction);
            case "ENV", "ARG" -> judgeVariables(instruction);
            case "ADD" -> judgeDownload(instruction);
            case "LABEL", "CMD", "ENTRYPOINT", "COPY" -> {}
            // RUN, or a line of a script whose beginning is not shown
            default -> {
                if (text.contains("curl") || text.contains("wget")) {
                    reportFirst(IacRule.PIPE_TO_SHELL, PIPE, instruction);
                }
            }
        }
        if (text.contains("chmod")) {
            reportFirst(IacRule.WORLD_WRITABLE, MODE, instruction);
        }
    }

    private void judgeUser(JoinedLines instruction) {
        Matcher user = USER.matcher(instruction.toString());
        if (user.find()) {
            rootSince = isRoot(user.group(1)) ? instruction.addedLineIn(0, user.end()) : 0;
        }
    }

    private void judgeDownload(JoinedLines instruction) {
        if (!instruction.toString().contains("--checksum=")) {
            reportFirst(IacRule.ADD_FROM_URL, ADD_URL, instruction);
        }
    }

    private void judgeBase(JoinedLines instruction) {
        Matcher from = FROM.matcher(instruction.toString());
        if (!from.find()) {
            return;
        }
        String image = from.group(1);
        rootSince = 0;
        boolean named = image.contains("$")
                || image.equals("scratch")
                || image.contains("@")
                || image.indexOf(':', image.lastIndexOf('/') + 1) >= 0
                || stages.contains(image.toLowerCase(Locale.ROOT));
        // without a version it may be a stage that stands where the change does not show it
        if (image.endsWith(":latest") || whole && !named) {
            report(IacRule.LATEST_IMAGE, instruction, 0, from.end());
        }
        if (from.group(2) != null) {
            stages.add(from.group(2).toLowerCase(Locale.ROOT));
        }
    }

    private void judgeVariables(JoinedLines instruction) {
        Matcher secret = SECRET.matcher(instruction.toString());
        while (secret.find()) {
            if (!NO_SECRET.matches(secret.group(1))) {
                report(IacRule.SECRET_IN_IMAGE, instruction, secret.start(1), secret.end());
                return;
            }
        }
    }

    private boolean gaveUpAnotherUser() {
        for (Hunk hunk : file.hunks()) {
            for (Hunk.Line line : hunk.lines()) {
                if (line.kind() == Hunk.Line.Kind.REMOVED && namesAnotherUser(line.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean namesAnotherUser(String text) {
        Matcher user = USER.matcher(text.substring(0, Math.min(text.length(), VisibleLines.WINDOW)));
        return user.find() && !isRoot(user.group(1));
    }

    private static boolean isRoot(String user) {
        return user.equals("root") || user.equals("0");
    }

    private void reportFirst(IacRule rule, Pattern pattern, JoinedLines instruction) {
        Matcher matcher = pattern.matcher(instruction.toString());
        if (matcher.find()) {
            report(rule, instruction, matcher.start(), matcher.end());
        }
    }

    private void report(IacRule rule, JoinedLines instruction, int from, int to) {
        int line = instruction.addedLineIn(from, to);
        if (line > 0) {
            hits.add(new IacRule.Hit(rule, line));
        }
    }
}
