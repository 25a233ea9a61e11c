package dev.gittensory.enrich.manifest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads manifests in TOML: tables, entries of one line, and arrays of strings with one element a line. */
final class TomlReader implements ManifestReader {

    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\[?\\s*([^\\[\\]]+?)\\s*\\]\\]?\\s*(?:#.*)?");
    private static final Pattern ENTRY = Pattern.compile("\\s*[\"']?([A-Za-z0-9_.-]+)[\"']?\\s*=\\s*(\\S.*)");
    private static final Pattern ELEMENT =
            Pattern.compile("\\s*(?:\"([^\"\\\\]*)\"|'([^']*)')\\s*,?\\s*(?:\\]\\s*)?(?:#.*)?");

    private final Rules rules;
    private final ManifestView.Builder out = new ManifestView.Builder();
    private @Nullable String table;
    private @Nullable String array;

    TomlReader(Rules rules) {
        this.rules = rules;
    }

    /** What tables of one kind of manifest mean. */
    interface Rules {

        /**
         * An entry of a table.
         *
         * @param place table and line
         * @param value as it is written, up to the end of the line
         */
        void entry(Place place, String key, String value, ManifestView.Builder out);

        /**
         * A string in an array that spans lines.
         *
         * @param key of the array, or null if it is out of sight
         */
        void element(Place place, @Nullable String key, String value, ManifestView.Builder out);
    }

    /**
     * Where something stands.
     *
     * @param table the name in the header of the table, or null if it is out of sight
     */
    record Place(@Nullable String table, int line) {}

    @Override
    public void beginRegion() {
        table = null;
        array = null;
    }

    @Override
    public void read(int number, String text) {
        Matcher element = ELEMENT.matcher(text);
        if (element.matches()) {
            String value = element.group(1) == null ? element.group(2) : element.group(1);
            rules.element(new Place(table, number), array, value, out);
            return;
        }
        Matcher header = HEADER.matcher(text);
        if (header.matches()) {
            table = header.group(1);
            array = null;
            return;
        }
        Matcher entry = ENTRY.matcher(text);
        if (entry.matches()) {
            String value = entry.group(2);
            array = value.startsWith("[") && value.indexOf(']') < 0 ? entry.group(1) : null;
            rules.entry(new Place(table, number), entry.group(1), value, out);
        } else if (text.strip().startsWith("]")) {
            array = null;
        }
    }

    @Override
    public ManifestView view() {
        return out.build();
    }
}
