package dev.gittensory.enrich.migration;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.JoinedLines;
import dev.gittensory.enrich.text.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges the statements of one migration together, because what they create themselves is not yet used by anybody. */
final class SqlRules {

    private static final String NAME = "([\\pL0-9_\"`\\[\\].$#-]+)";

    private static final Pattern CREATE_TABLE = statement(
            "CREATE\\s+(?:(?:GLOBAL|LOCAL|UNLOGGED|TEMP|TEMPORARY)\\s+)*TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME);
    private static final Pattern CREATE_INDEX =
            statement("CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+.*?\\bON\\s+(?:ONLY\\s+)?" + NAME);
    private static final Pattern DROP_TABLE = statement("DROP\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?" + NAME);
    private static final Pattern ALTER_TABLE =
            statement("ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?" + NAME + "\\s");
    private static final Pattern RENAME_TABLE =
            statement("(?:RENAME\\s+TABLE|EXEC(?:UTE)?\\s+(?:[a-z]+\\.)*sp_rename)\\s+(\\S+)");
    private static final Pattern DELETE = statement("DELETE\\s+FROM\\s+" + NAME);
    private static final Pattern TRUNCATE = statement("TRUNCATE\\s+(?:TABLE\\s+)?(?:ONLY\\s+)?" + NAME);
    private static final Pattern UPDATE = statement("UPDATE\\s+(?:ONLY\\s+)?" + NAME + "\\s.*\\bSET\\b");

    private static final Pattern RENAMED_TO = statement("ALTER\\s+TABLE\\s+.*\\bRENAME\\s+TO\\s+" + NAME);
    private static final Pattern ADDS_COLUMN =
            statement("ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?" + NAME + "\\s+ADD\\s");
    private static final Pattern WHERE = Pattern.compile("(?i)\\b(?:WHERE|USING|JOIN|LIMIT)\\b");

    /** Its statements run later, when somebody calls it. */
    private static final Pattern ROUTINE = statement("CREATE\\s+(?:OR\\s+[a-z]+\\s+)?(?:DEFINER\\s*=\\s*\\S+\\s+)?"
            + "(?:(?:CONSTRAINT|TEMP|TEMPORARY|EDITIONABLE)\\s+)*(?:PROC|PROCEDURE|FUNCTION|TRIGGER|EVENT|PACKAGE)\\b"
            + ".*\\bBEGIN\\b");

    private static final Pattern END_OF_BRANCH = statement("END\\s+(?:IF|CASE|LOOP|WHILE|REPEAT)\\b");

    private static final Pattern POSTGRES = Pattern.compile(
            "(?i)\\b(?:CONCURRENTLY|JSONB|TIMESTAMPTZ|(?:BIG|SMALL)?SERIAL"
                    + "|BYTEA|PLPGSQL|TSVECTOR|UUID_GENERATE_V4|GEN_RANDOM_UUID)\\b|\\bUSING\\s+(?:GIN|GIST|BRIN)\\b|[a-z')]::[a-z]");

    private final List<JoinedLines> statements;
    private final boolean postgres;
    private final Set<String> own = new HashSet<>();
    private final Set<String> widened = new HashSet<>();
    private final List<MigrationRule.Hit> hits = new ArrayList<>();

    private SqlRules(String path, List<JoinedLines> statements) {
        this.statements = statements;
        String lower = path.toLowerCase(Locale.ROOT);
        postgres = lower.contains("postgres")
                || lower.contains("pgsql")
                || statements.stream()
                        .anyMatch(each -> POSTGRES.matcher(each.toString()).find());
        for (JoinedLines statement : statements) {
            switch (statement.firstWord()) {
                case "CREATE" -> name(CREATE_TABLE, statement).ifPresent(own::add);
                case "ALTER" -> {
                    name(RENAMED_TO, statement).ifPresent(own::add);
                    name(ADDS_COLUMN, statement).ifPresent(widened::add);
                }
                default -> {}
            }
        }
    }

    static List<MigrationRule.Hit> judge(String path, List<JoinedLines> statements) {
        SqlRules rules = new SqlRules(path, statements);
        rules.judgeAll();
        return rules.hits;
    }

    private void judgeAll() {
        boolean inRoutine = false;
        for (JoinedLines statement : statements) {
            Scan.stopIfInterrupted();
            if (inRoutine) {
                inRoutine = !endsRoutine(statement);
            } else if (beginsRoutine(statement)) {
                inRoutine = true;
            } else {
                judge(statement);
            }
        }
    }

    private static boolean beginsRoutine(JoinedLines statement) {
        String word = statement.firstWord();
        return (word.equals("CREATE") || word.equals("DELIMITER"))
                && ROUTINE.matcher(statement.toString()).find();
    }

    private static boolean endsRoutine(JoinedLines statement) {
        return statement.firstWord().equals("END")
                && !END_OF_BRANCH.matcher(statement.toString()).find();
    }

    private void judge(JoinedLines statement) {
        switch (statement.firstWord()) {
            case "ALTER" -> judgeAlter(statement);
            case "CREATE" -> judgeIndex(statement);
            case "DROP" -> report(DROP_TABLE, MigrationRule.DROP_TABLE, statement);
            case "RENAME", "EXEC", "EXECUTE" -> report(RENAME_TABLE, MigrationRule.RENAME, statement);
            case "TRUNCATE" -> report(TRUNCATE, MigrationRule.DELETES_EVERYTHING, statement);
            case "DELETE", "UPDATE" -> judgeRows(statement);
            default -> {}
        }
    }

    private void judgeAlter(JoinedLines statement) {
        Matcher alter = ALTER_TABLE.matcher(statement.toString());
        if (alter.find() && isForeign(alter.group(1))) {
            AlterRules.judge(statement, alter.end(), hits);
        }
    }

    private void judgeIndex(JoinedLines statement) {
        if (postgres && !statement.toString().toUpperCase(Locale.ROOT).contains("CONCURRENTLY")) {
            report(CREATE_INDEX, MigrationRule.INDEX_LOCKS, statement);
        }
    }

    private void judgeRows(JoinedLines statement) {
        if (WHERE.matcher(statement.toString()).find()) {
            return;
        }
        report(DELETE, MigrationRule.DELETES_EVERYTHING, statement);
        // filling a column that the same migration adds is meant for every row
        if (name(UPDATE, statement).filter(widened::contains).isEmpty()) {
            report(UPDATE, MigrationRule.UPDATES_EVERYTHING, statement);
        }
    }

    private void report(Pattern pattern, MigrationRule rule, JoinedLines statement) {
        Matcher matcher = pattern.matcher(statement.toString());
        if (matcher.find() && isForeign(matcher.group(1))) {
            int line =
                    statement.addedLineIn(matcher.start(1), statement.toString().length());
            if (line > 0) {
                hits.add(new MigrationRule.Hit(rule, line));
            }
        }
    }

    private boolean isForeign(String name) {
        return !name.startsWith("#") && !own.contains(plain(name));
    }

    private static Optional<String> name(Pattern pattern, JoinedLines statement) {
        Matcher matcher = pattern.matcher(statement.toString());
        return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
    }

    /** Without schema, quotes and case. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(character -> "\"`[]".indexOf(character) < 0)
                .forEach(character -> plain.append((char) character));
        return plain.toString();
    }

    private static Pattern statement(String pattern) {
        return Pattern.compile("(?is)^\\s*(?:DELIMITER\\s+\\S+\\s+)?" + pattern);
    }
}
