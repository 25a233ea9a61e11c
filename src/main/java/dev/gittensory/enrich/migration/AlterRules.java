package dev.gittensory.enrich.migration;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.JoinedLines;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges what {@code ALTER TABLE} does, one clause after the other. */
final class AlterRules {

    private static final Pattern DROP = clause("DROP\\s+(?:COLUMN\\s+)?(?:IF\\s+EXISTS\\s+)?([\\pL0-9_\"`\\[]+)");
    private static final Pattern ADD =
            clause("ADD\\s+(?:COLUMN\\s+)?(?:IF\\s+NOT\\s+EXISTS\\s+)?\\(?\\s*([\\pL0-9_\"`\\[]+)");
    private static final Pattern TYPE = clause("ALTER\\s+(?:COLUMN\\s+)?\\S+\\s+(?:SET\\s+DATA\\s+)?TYPE\\b"
            + "|(?:MODIFY|CHANGE)\\s+(?:COLUMN\\s+)?[\\pL0-9_\"`(]");
    private static final Pattern TYPE_OR_MORE = clause("ALTER\\s+COLUMN\\s+\\S+\\s+([A-Za-z]+)");
    private static final Pattern RENAME = clause("RENAME\\s+(\\S+)");

    private static final Pattern IS_NOT_NULL = Pattern.compile("(?i)\\bIS\\s+NOT\\s+NULL\\b");
    private static final Pattern NOT_NULL = Pattern.compile("(?i)\\bNOT\\s+NULL\\b");
    private static final Pattern FILLED = Pattern.compile(
            "(?i)\\b(?:DEFAULT|GENERATED|IDENTITY|AUTO_?INCREMENT|(?:BIG|SMALL)?SERIAL)\\b|\\bAS\\s*\\(");

    /** What ALTER TABLE drops and adds that is no column. */
    private static final Set<String> NO_COLUMN = Set.of(
            "CONSTRAINT",
            "INDEX",
            "KEY",
            "PRIMARY",
            "FOREIGN",
            "UNIQUE",
            "CHECK",
            "PARTITION",
            "FULLTEXT",
            "SPATIAL",
            "PERIOD",
            "SYSTEM",
            "DEFAULT",
            "EXCLUDE",
            "VALUE",
            "NOT");

    private static final Set<String> NO_TYPE =
            Set.of("SET", "DROP", "ADD", "TYPE", "RESTART", "RESET", "STATISTICS", "STORAGE", "OPTIONS");

    private AlterRules() {}

    /** Adds what the clauses break, which begin at the offset. */
    static void judge(JoinedLines statement, int offset, List<MigrationRule.Hit> hits) {
        String text = statement.toString();
        int depth = 0;
        int start = offset;
        for (int i = offset; i <= text.length(); i++) {
            char character = i < text.length() ? text.charAt(i) : ',';
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (i == text.length() || character == ',' && depth <= 0) {
                report(text.substring(start, i), statement, start, hits);
                start = i + 1;
            }
        }
    }

    private static void report(String clause, JoinedLines statement, int start, List<MigrationRule.Hit> hits) {
        String code = clause.stripLeading();
        int from = start + clause.length() - code.length();
        int line = statement.addedLineIn(from, start + clause.length());
        if (line == 0) {
            return;
        }
        if (namesColumn(DROP, code)) {
            hits.add(new MigrationRule.Hit(MigrationRule.DROP_COLUMN, line));
        } else if (namesColumn(ADD, code) && mustBeGiven(code)) {
            hits.add(new MigrationRule.Hit(MigrationRule.NOT_NULL_WITHOUT_DEFAULT, line));
        } else if (changesType(code)) {
            hits.add(new MigrationRule.Hit(MigrationRule.COLUMN_TYPE, line));
        } else if (namesColumn(RENAME, code)) {
            hits.add(new MigrationRule.Hit(MigrationRule.RENAME, line));
        }
    }

    private static boolean namesColumn(Pattern pattern, String clause) {
        Matcher matcher = pattern.matcher(clause);
        return matcher.find() && !NO_COLUMN.contains(matcher.group(1).toUpperCase(Locale.ROOT));
    }

    private static boolean mustBeGiven(String clause) {
        return NOT_NULL.matcher(IS_NOT_NULL.matcher(clause).replaceAll("")).find()
                && !FILLED.matcher(clause).find();
    }

    private static boolean changesType(String clause) {
        if (TYPE.matcher(clause).find()) {
            return true;
        }
        Matcher matcher = TYPE_OR_MORE.matcher(clause);
        return matcher.find() && !NO_TYPE.contains(matcher.group(1).toUpperCase(Locale.ROOT));
    }

    private static Pattern clause(String pattern) {
        return Pattern.compile("(?is)^(?:" + pattern + ")");
    }
}
