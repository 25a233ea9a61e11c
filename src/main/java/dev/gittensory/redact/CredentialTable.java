package dev.gittensory.redact;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the table of credential families, whose first lines say what its columns mean. */
final class CredentialTable {

    private static final String RESOURCE = "credentials.txt";
    private static final String SEPARATOR = " | ";

    /** Between a name and its value: closing quote or bracket, then the sign of assignment or the next argument. */
    private static final String GIVEN =
            "(?:[\"'`\\])]{0,3}[ \\t]{0,20}(?::=|=>|[:=])|[\"'`]?[ \\t]{0,20},)[ \\t]{0,20}";

    private static final String SECRET_NAME =
            "(?i:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)[A-Za-z0-9_-]{0,24}";
    private static final String SECRET_HINTS = "password passwd passphrase pwd secret token api_key api-key apikey"
            + " access_key access-key accesskey private_key private-key privatekey";

    private CredentialTable() {}

    /** All rows, in order. */
    static List<CredentialFamily> read() {
        try (InputStream table =
                Objects.requireNonNull(CredentialTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CredentialFamily> parse(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(CredentialTable::row)
                .toList();
    }

    private static CredentialFamily row(String line) {
        String[] columns = new String[5];
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int to = line.indexOf(SEPARATOR, from);
            if (to == -1) {
                throw new IllegalArgumentException("a row of " + RESOURCE + " needs five columns: " + line);
            }
            columns[i] = line.substring(from, to);
            from = to + SEPARATOR.length();
        }
        String pattern = line.substring(from).replace("{given}", GIVEN).replace("{secret-name}", SECRET_NAME);
        String hints = columns[3].replace("{secret-hints}", SECRET_HINTS);
        return new CredentialFamily(
                columns[0],
                columns[1],
                List.of(hints.split(" ")),
                Pattern.compile(pattern),
                Evidence.valueOf(columns[2]));
    }
}
