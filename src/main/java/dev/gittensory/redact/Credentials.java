package dev.gittensory.redact;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The families of credentials the product knows, and the search for them in one line. Immutable and safe for many
 * threads.
 *
 * <p>Linear in the length of the line: one pass finds the hints of all families, and the pattern of a family then sees
 * a bounded window from the hint on, so a secret is found however far into a line it stands.
 */
public final class Credentials {

    private static final Credentials STANDARD = new Credentials(CredentialTable.read());

    private final List<CredentialFamily> families;
    private final Search search;

    /** A table of its own; the first family that matches names the line, so the general ones come last. */
    public Credentials(List<CredentialFamily> families) {
        this.families = List.copyOf(families);
        search = new Search(this.families);
    }

    /** The table of the product. A family with several shapes has several rows of the same id. */
    public static Credentials standard() {
        return STANDARD;
    }

    /** The rows of this table. */
    public List<CredentialFamily> families() {
        return families;
    }

    Search search() {
        return search;
    }

    /**
     * The first family of which the line holds a value.
     *
     * @throws CancellationException if the thread was interrupted
     */
    public Optional<CredentialFamily> firstIn(String line) {
        int row = search.firstRowIn(line);
        return row < 0 ? Optional.empty() : Optional.of(families.get(row));
    }
}
