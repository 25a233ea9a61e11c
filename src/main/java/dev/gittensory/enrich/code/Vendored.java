package dev.gittensory.enrich.code;

import com.google.re2j.Pattern;
import java.util.Locale;

/** Tells text that was taken over from elsewhere or made by a program, which is not the author's to mend. */
final class Vendored {

    private static final Pattern PATHS = Pattern.compile(
            "(?:.*/)?(?:vendor|vendored|vendors|third[-_]?party|3rdparty|node_modules|bower_components|dist|generated"
                    + "|generated-sources|__generated__|\\.yarn|\\.pnp|site-packages)/.*"
                    + "|.*[._-](?:min|bundle|pb|pb2|pb2_grpc|generated|gen|designer|g)\\.[a-z]+",
            Pattern.DOTALL);

    private Vendored() {}

    static boolean contains(String path) {
        return PATHS.matches(path.toLowerCase(Locale.ROOT));
    }
}
