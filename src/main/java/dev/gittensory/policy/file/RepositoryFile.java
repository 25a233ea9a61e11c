package dev.gittensory.policy.file;

import dev.gittensory.domain.Extra;
import dev.gittensory.domain.Sha256;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.RepositoryConfig;
import dev.gittensory.policy.Tightening;
import dev.gittensory.policy.Tightening.Wish;
import dev.gittensory.policy.file.Key.File;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.yaml.Yaml;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code .gittensory.yml}. Whatever is wrong in it is reported, and the rest takes effect. */
public final class RepositoryFile {

    /** The most bytes that such a file may have. */
    public static final int LIMIT = 64 * 1024;

    /** Enough of a hash to tell the files of one repository apart. */
    private static final int VERSION_BYTES = 4;

    private static final Section LAYOUT = Section.root(File.REPOSITORY);

    private RepositoryFile() {}

    /**
     * Reads the content of a file.
     *
     * @param floor what the operator requires; a wish that is weaker is reported, without the operator's value
     * @param analyzers the names that analyzers may have
     */
    public static RepositoryConfig read(byte[] content, Policy floor, KnownAnalyzers analyzers) {
        Yaml.Reading yaml = Yaml.read(content, LIMIT);
        if (yaml instanceof Yaml.Reading.Unreadable unreadable) {
            return new RepositoryConfig(
                    Tightening.NONE,
                    RepositoryConfig.NONE.findingsShown(),
                    RepositoryConfig.NONE.nitsShown(),
                    RepositoryConfig.NONE.extras(),
                    List.of(Problems.unreadable(unreadable)));
        }
        Values values = new Values();
        Problems problems = new Problems(analyzers);
        LAYOUT.read(((Yaml.Reading.Parsed) yaml).root(), new Place("", 1), values, problems);
        Tightening wish = wish(values, paths(values, problems), version(content));
        for (Wish weaker : wish.weakerThan(floor)) {
            values.place(key(weaker)).ifPresent(problems::loosening);
        }
        return new RepositoryConfig(
                wish,
                values.get(Keys.FINDINGS).orElse(RepositoryConfig.NONE.findingsShown()),
                values.get(Keys.NITS).orElse(RepositoryConfig.NONE.nitsShown()),
                extras(values),
                problems.inOrder());
    }

    private static Set<Extra> extras(Values values) {
        return Keys.EXTRAS.entrySet().stream()
                .filter(extra -> values.get(extra.getValue()).orElse(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the patterns cannot be understood as a whole, every path is meant, as with a single one. */
    private static List<String> paths(Values values, Problems problems) {
        return values.get(Keys.PROTECTED_PATHS)
                .orElse(problems.isNoted(Keys.PROTECTED_PATHS.path()) ? List.of("") : List.of());
    }

    private static Tightening wish(Values values, List<String> paths, String version) {
        return new Tightening(
                version,
                values.orNull(Keys.MODE),
                values.orNull(Keys.NOT_REVIEWED),
                values.orNull(Keys.DETERMINISTIC_REVIEW_IS_ENOUGH),
                values.orNull(Keys.SPLIT),
                values.get(Keys.BLOCKERS).orElse(List.of()),
                values.orNull(Keys.MAX_FILES),
                values.orNull(Keys.MAX_LINES),
                paths,
                values.get(Keys.REQUIRED_ANALYZERS).map(Set::copyOf).orElse(Set.of()));
    }

    private static Key<?> key(Wish wish) {
        return switch (wish) {
            case MODE -> Keys.MODE;
            case NOT_REVIEWED -> Keys.NOT_REVIEWED;
            case DETERMINISTIC_REVIEW_IS_ENOUGH -> Keys.DETERMINISTIC_REVIEW_IS_ENOUGH;
            case SPLIT -> Keys.SPLIT;
            case FILES -> Keys.MAX_FILES;
            case LINES -> Keys.MAX_LINES;
        };
    }

    private static String version(byte[] content) {
        return "r-" + HexFormat.of().formatHex(Sha256.digest().digest(content), 0, VERSION_BYTES);
    }
}
