package dev.gittensory.enrich.migration;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.Scan;
import dev.gittensory.enrich.text.VisibleLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges migrations that are written for a framework, line by line; what undoes a migration is left alone. */
enum MigrationCode {
    RAILS(
            "rb",
            "\\bdef\\s+(?:self\\.)?(?:up|change)\\b|\\bdir\\.up\\b",
            "\\bdef\\s+(?:self\\.)?down\\b|\\bdir\\.down\\b") {
        @Override
        List<Rule> rules() {
            return List.of(
                    rule(MigrationRule.DROP_TABLE, "\\bdrop_table[\\s(]|\\bexecute\\b\\W{1,5}" + DROP_TABLE_SQL),
                    rule(
                            MigrationRule.DROP_COLUMN,
                            "\\b(?:remove_columns?|remove_reference|t\\.remove)[\\s(]|\\bexecute\\b\\W{1,5}"
                                    + DROP_COLUMN_SQL),
                    rule(MigrationRule.RENAME, "\\brename_(?:column|table)[\\s(]"),
                    rule(MigrationRule.COLUMN_TYPE, "\\bchange_column[\\s(]"),
                    rule(MigrationRule.NOT_NULL_WITHOUT_DEFAULT, "\\badd_column[\\s(].*\\bnull:\\s*false"));
        }
    },
    PYTHON("py", "^def\\s+upgrade\\b", "^def\\s+downgrade\\b") {
        @Override
        List<Rule> rules() {
            return List.of(
                    rule(MigrationRule.DROP_TABLE, "\\bmigrations\\.DeleteModel\\(|\\bop\\.drop_table\\("),
                    rule(MigrationRule.DROP_COLUMN, "\\bmigrations\\.RemoveField\\(|\\b(?:batch_)?op\\.drop_column\\("),
                    rule(
                            MigrationRule.RENAME,
                            "\\bmigrations\\.Rename(?:Field|Model)\\(|\\bop\\.rename_table\\(|\\bnew_column_name="),
                    // formatters give every argument a line of its own
                    rule(MigrationRule.COLUMN_TYPE, "\\b(?:batch_)?op\\.alter_column\\(.*\\btype_=|^\\s*type_=\\w"),
                    rule(
                            MigrationRule.NOT_NULL_WITHOUT_DEFAULT,
                            "\\b(?:batch_)?op\\.add_column\\(.*\\bnullable=False"));
        }
    },
    SCRIPT("js ts mjs cjs", "\\bup\\s*[=:(]", "\\bdown\\s*[=:(]") {
        @Override
        List<Rule> rules() {
            return List.of(
                    rule(MigrationRule.DROP_TABLE, "\\.dropTable(?:IfExists)?\\(|\\bquery\\(\\W{1,5}" + DROP_TABLE_SQL),
                    rule(
                            MigrationRule.DROP_COLUMN,
                            "\\.(?:dropColumns?|removeColumn)\\(|\\bquery\\(\\W{1,5}" + DROP_COLUMN_SQL),
                    rule(MigrationRule.RENAME, "\\.rename(?:Column|Table)\\("),
                    rule(MigrationRule.COLUMN_TYPE, "\\.alter\\(\\)|\\.changeColumn\\("));
        }
    },
    PHP("php", "\\bfunction\\s+up\\b", "\\bfunction\\s+down\\b") {
        @Override
        List<Rule> rules() {
            return List.of(
                    rule(MigrationRule.DROP_TABLE, "\\bSchema::drop(?:IfExists)?\\("),
                    rule(MigrationRule.DROP_COLUMN, "->dropColumn\\("),
                    rule(MigrationRule.RENAME, "->renameColumn\\(|\\bSchema::rename\\("),
                    rule(MigrationRule.COLUMN_TYPE, "->change\\(\\)"));
        }
    },
    C_SHARP("cs", "\\bvoid\\s+Up\\(", "\\bvoid\\s+Down\\(") {
        @Override
        List<Rule> rules() {
            return List.of(
                    rule(MigrationRule.DROP_TABLE, "\\.DropTable\\("),
                    rule(MigrationRule.DROP_COLUMN, "\\.DropColumn\\("),
                    rule(MigrationRule.RENAME, "\\.Rename(?:Column|Table)\\("));
        }
    },
    /** Its files grow, so that a change to one may well be a new migration. */
    LIQUIBASE("xml yml yaml", "</rollback>|\\bchangeSet\\b", "<rollback\\b|\\brollback\\s*:") {
        @Override
        List<Rule> rules() {
            return List.of(
                    rule(MigrationRule.DROP_TABLE, "<dropTable\\b|^\\s*-\\s+dropTable\\s*:"),
                    rule(MigrationRule.DROP_COLUMN, "<dropColumn\\b|^\\s*-\\s+dropColumn\\s*:"),
                    rule(MigrationRule.RENAME, "<rename(?:Column|Table)\\b|^\\s*-\\s+rename(?:Column|Table)\\s*:"),
                    rule(MigrationRule.COLUMN_TYPE, "<modifyDataType\\b|^\\s*-\\s+modifyDataType\\s*:"));
        }
    };

    private static final String DROP_TABLE_SQL = "(?i:DROP\\s+TABLE)\\b";
    private static final String DROP_COLUMN_SQL = "(?i:ALTER\\s+TABLE)\\s.*\\b(?i:DROP\\s+COLUMN)\\b";

    /** What is wrong with a line in which the pattern is found. */
    record Rule(MigrationRule rule, Pattern pattern) {}

    /** A line without any of them matches no pattern of any framework; a search for a word is cheap. */
    private static final List<String> WORDS = List.of(
            "drop",
            "DROP",
            "type_",
            "column_name",
            "Drop",
            "remove",
            "Remove",
            "ename",
            "alter",
            "hange",
            "add_",
            "modify",
            "Delete",
            "reate",
            "CREATE",
            "up",
            "Up",
            "down",
            "Down",
            "rollback");

    private static final Pattern CREATES = Pattern.compile(
            "(?i)(?:create[_\\s]?table\\W+(?:if\\s+not\\s+exists\\W+|(?:table)?name\\W+)?|\\bSchema::create\\W+)([a-z0-9_]+)");
    private static final Pattern FILLED = Pattern.compile("\\b(?:server_)?default\\s*[:=]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

    private final Set<String> extensions;
    private final Pattern does;
    private final Pattern undoes;

    MigrationCode(String extensions, String does, String undoes) {
        this.extensions = Set.of(extensions.split(" "));
        this.does = Pattern.compile(does);
        this.undoes = Pattern.compile(undoes);
    }

    abstract List<Rule> rules();

    /** The framework that writes files of this name. */
    static Optional<MigrationCode> of(String path) {
        String extension = Language.extensionOf(path);
        for (MigrationCode code : values()) {
            if (code.extensions.contains(extension)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Every added line of a hunk that breaks a rule on the way forth. */
    List<MigrationRule.Hit> judge(List<VisibleLines.Line> hunk) {
        List<VisibleLines.Line> lines = hunk.stream()
                .filter(line -> WORDS.stream().anyMatch(line.text()::contains))
                .toList();
        List<VisibleLines.Line> forth = forth(lines);
        Set<String> own = created(forth);
        List<Rule> rules = rules();
        List<MigrationRule.Hit> hits = new ArrayList<>();
        for (VisibleLines.Line line : forth) {
            Scan.stopIfInterrupted();
            if (line.added() && !isComment(line.text())) {
                firstIn(line.text(), rules, own)
                        .ifPresent(rule -> hits.add(new MigrationRule.Hit(rule, line.number())));
            }
        }
        return hits;
    }

    /** Without the way back, which makes again what the way forth has dropped. */
    private List<VisibleLines.Line> forth(List<VisibleLines.Line> lines) {
        List<VisibleLines.Line> forth = new ArrayList<>();
        boolean backwards = false;
        for (VisibleLines.Line line : lines) {
            boolean turns = undoes.matcher(line.text()).find();
            if (!backwards && !turns) {
                forth.add(line);
            }
            backwards = (backwards || turns) && !does.matcher(line.text()).find();
        }
        return forth;
    }

    private static Optional<MigrationRule> firstIn(String text, List<Rule> rules, Set<String> own) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .map(Rule::rule)
                .filter(rule -> rule != MigrationRule.NOT_NULL_WITHOUT_DEFAULT
                        || !FILLED.matcher(text).find())
                .filter(rule -> !namesAny(text, own))
                .findFirst();
    }

    private static Set<String> created(List<VisibleLines.Line> lines) {
        Set<String> names = new HashSet<>();
        for (VisibleLines.Line line : lines) {
            Matcher matcher = CREATES.matcher(line.text());
            if (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static boolean namesAny(String text, Set<String> names) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (names.contains(word.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComment(String text) {
        String start = text.stripLeading();
        return start.startsWith("#") || start.startsWith("//") || start.startsWith("*") || start.startsWith("<!--");
    }

    private static Rule rule(MigrationRule rule, String pattern) {
        return new Rule(rule, Pattern.compile(pattern));
    }
}
