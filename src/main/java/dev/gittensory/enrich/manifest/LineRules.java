package dev.gittensory.enrich.manifest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.manifest.Declaration.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one line of {@code go.mod}, a requirements file, a Gemfile, a project of .NET or a Gradle script declares. */
final class LineRules {

    private static final Pattern GO_REQUIRE =
            Pattern.compile("\\s*(?:require\\s+)?([^\\s/]+\\.\\S+)\\s+(v[0-9]\\S*)\\s*(//.*)?");
    private static final Pattern GO_REPLACE =
            Pattern.compile("\\s*(?:replace\\s+)?(\\S+)(?:\\s+v\\S+)?\\s+=>\\s+(\\S+).*");
    private static final Pattern PYTHON_EGG =
            Pattern.compile("(?:-e\\s+|--editable[ =])?(\\S+)#egg=([A-Za-z0-9._-]+).*");
    private static final Pattern PYTHON_NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^\\]]*\\])?\\s*(.*)");
    private static final Pattern GEM = Pattern.compile("\\s*gem[\\s(]\\s*[\"']([^\"']+)[\"'](.*)");
    private static final Pattern GEM_REQUIREMENT = Pattern.compile("\\s*,\\s*[\"']([^\"']*)[\"']");
    private static final Pattern GEM_SOURCE = Pattern.compile(
            "(?:\\b(git|github|gitlab|bitbucket|gist|path|source):|:(git|github|gitlab|bitbucket|gist|path|source)\\s*=>)");
    private static final Pattern NUGET_NAME = Pattern.compile(
            "\\s*<(?:PackageReference|PackageVersion|GlobalPackageReference)\\s[^>]*\\b(?:Include|Update)=\"([^\"]+)\".*");
    private static final Pattern NUGET_VERSION = Pattern.compile("\\sVersion(?:Override)?=\"([^\"]*)\"");
    private static final Pattern GRADLE_COORDINATES = Pattern.compile("\\s*([A-Za-z]\\w*)\\s*\\(?\\s*"
            + "(?:(?:platform|enforcedPlatform|testFixtures)\\s*\\(?\\s*)?"
            + "[\"']([\\w.-]+):([\\w.-]+)(?::([^\"'@:]*))?(?:[:@][^\"']*)?[\"'].*");
    private static final Pattern GRADLE_PARTS =
            Pattern.compile("\\s*([A-Za-z]\\w*)\\s*\\(?\\s*group\\s*[:=]\\s*[\"']([\\w.-]+)[\"']\\s*,"
                    + "\\s*name\\s*[:=]\\s*[\"']([\\w.-]+)[\"'](?:\\s*,\\s*version\\s*[:=]\\s*[\"']([^\"']*)[\"'])?.*");
    private static final Set<String> NO_CONFIGURATIONS =
            Set.of("exclude", "force", "because", "substitute", "module", "include", "using", "println", "id", "url");

    private LineRules() {}

    static Optional<Declaration> goMod(String block, String text, int number) {
        Matcher replace = GO_REPLACE.matcher(text);
        if (text.contains("=>") && replace.matches()) {
            boolean inside = replace.group(2).startsWith(".");
            Origin origin = inside
                    ? Origin.WORKSPACE
                    : Origin.ofPath(replace.group(2)) == Origin.FILE ? Origin.FILE : Origin.GIT;
            return Optional.of(new Declaration(replace.group(1), "", origin, false, number));
        }
        Matcher require = GO_REQUIRE.matcher(text);
        if (!block.isEmpty() && !block.equals("require") || !require.matches()) {
            return Optional.empty();
        }
        String comment = require.group(3);
        Origin origin = comment != null && comment.contains("indirect") ? Origin.INDIRECT : Origin.REGISTRY;
        return Optional.of(new Declaration(require.group(1), require.group(2), origin, false, number));
    }

    static Optional<Declaration> gem(String block, String text, int number) {
        Matcher gem = GEM.matcher(text);
        if (!gem.matches()) {
            return Optional.empty();
        }
        List<String> requirements = new ArrayList<>();
        String rest = gem.group(2);
        Matcher requirement = GEM_REQUIREMENT.matcher(rest);
        int end = 0;
        while (requirement.find(end) && requirement.start() == end) {
            requirements.add(requirement.group(1).strip());
            end = requirement.end();
        }
        Matcher source = GEM_SOURCE.matcher(rest);
        Origin origin = Origin.REGISTRY;
        if (source.find()) {
            String kind = source.group(1) == null ? source.group(2) : source.group(1);
            origin = kind.equals("path")
                    ? Origin.WORKSPACE
                    : kind.equals("source") ? Origin.CUSTOM_REGISTRY : Origin.GIT;
        }
        return Optional.of(new Declaration(gem.group(1), String.join(", ", requirements), origin, false, number));
    }

    static Optional<Declaration> nuget(String block, String text, int number) {
        Matcher name = NUGET_NAME.matcher(text);
        if (!name.matches()) {
            return Optional.empty();
        }
        Matcher version = NUGET_VERSION.matcher(text);
        String requirement = version.find() ? version.group(1).strip() : "";
        return Optional.of(new Declaration(name.group(1), requirement, Origin.REGISTRY, false, number));
    }

    static Optional<Declaration> gradle(String block, String text, int number) {
        if (text.indexOf(':') < 0 || text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
            return Optional.empty();
        }
        Matcher coordinates = GRADLE_COORDINATES.matcher(text);
        if (!coordinates.matches()) {
            coordinates = GRADLE_PARTS.matcher(text);
            if (!coordinates.matches()) {
                return Optional.empty();
            }
        }
        String configuration = coordinates.group(1);
        if (NO_CONFIGURATIONS.contains(configuration)) {
            return Optional.empty();
        }
        String version = textOf(coordinates.group(4));
        boolean test = configuration.startsWith("test") || configuration.contains("Test");
        String name = coordinates.group(2) + ':' + coordinates.group(3);
        return Optional.of(new Declaration(name, version, Origin.REGISTRY, test, number));
    }

    static LineReader.Rule requirements(boolean development) {
        return (block, text, number) -> {
            String line = text.strip();
            Matcher egg = PYTHON_EGG.matcher(line);
            if (egg.matches()) {
                return Optional.of(new Declaration(egg.group(2), "", Origin.of(egg.group(1)), development, number));
            }
            return python(line, development, number);
        };
    }

    /** A requirement as PEP 508 writes it. */
    static Optional<Declaration> python(String text, boolean development, int number) {
        Matcher matcher = PYTHON_NAME.matcher(cut(cut(cut(cut(text, " #"), "--hash"), ";"), "\\")
                .strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2);
        if (rest.startsWith("@")) {
            Origin origin = Origin.of(rest.substring(1).strip());
            return Optional.of(new Declaration(matcher.group(1), "", origin, development, number));
        }
        if (!rest.isEmpty() && "<>=!~(".indexOf(rest.charAt(0)) < 0) {
            return Optional.empty();
        }
        String requirement = rest.replace(" ", "").replace("(", "").replace(")", "");
        return Optional.of(new Declaration(matcher.group(1), requirement, Origin.REGISTRY, development, number));
    }

    private static String cut(String text, String from) {
        int found = text.indexOf(from);
        return found < 0 ? text : text.substring(0, found);
    }

    private static String textOf(@Nullable String group) {
        return group == null ? "" : group.strip();
    }
}
