package dev.gittensory.publish.text;

import dev.gittensory.domain.ConfigProblem;
import java.util.List;

/** What is wrong with the configuration of the repository, for those who can mend it. */
final class Configuration {

    static final String FILE = "`.gittensory.yml`";

    private static final int ROWS = 50;

    /** Keys of strangers can be long, and the findings need room as well. */
    private static final int LIMIT = 16_000;

    private Configuration() {}

    /** How many problems there are, as the begin of a sentence. */
    static String count(List<ConfigProblem> problems) {
        return FILE + " has " + problems.size() + (problems.size() == 1 ? " problem" : " problems");
    }

    /** The problems as a section with a table, empty if there are none. */
    static String section(List<ConfigProblem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("#### ").append(count(problems)).append("\n\n");
        text.append("| line | key | problem |\n|---|---|---|\n");
        int shown = 0;
        for (ConfigProblem problem : problems) {
            String row = row(problem);
            if (shown == ROWS || text.length() + row.length() > LIMIT) {
                break;
            }
            text.append(row);
            shown++;
        }
        if (shown < problems.size()) {
            text.append("\n**Cut here:** ")
                    .append(problems.size() - shown)
                    .append(" more; ")
                    .append(Effect.SEE_THE_API)
                    .append(".\n");
        }
        return text.append('\n').toString();
    }

    private static String row(ConfigProblem problem) {
        return "| %s | %s | %s |\n"
                .formatted(
                        problem.line() == null ? "" : problem.line(),
                        problem.key().isEmpty() ? "" : Markdown.codeInTable(problem.key()),
                        problem.message().replace("|", "\\|"));
    }
}
