package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules about sources that can be counted. */
class SourceShapeTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_SHELL = 100;

    /** What makes a class one that the container calls. */
    private static final List<Class<? extends Annotation>> SHELLS = List.of(
            Stateless.class,
            Stateful.class,
            Singleton.class,
            MessageDriven.class,
            jakarta.ws.rs.Path.class,
            Provider.class,
            ApplicationPath.class);

    @Test
    void noFileIsLongerThan250Lines() {
        assertThat(Stream.concat(sources(MAIN).stream(), sources(TEST).stream())
                        .filter(file -> lines(file).size() > LONGEST_FILE))
                .isEmpty();
    }

    @Test
    void classesThatTheContainerCallsAreShellsOfAtMost100Lines() {
        List<Path> shells =
                sources(MAIN).stream().filter(file -> isShell(load(file))).toList();

        assertThat(shells).as("shells").hasSizeGreaterThan(5);
        assertThat(shells.stream().filter(file -> lines(file).size() > LONGEST_SHELL))
                .as("shells that have grown")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        List<Path> packages =
                sources(MAIN).stream().map(Path::getParent).distinct().toList();

        assertThat(packages).hasSizeGreaterThan(5).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(lines(info)).first().asString().isEqualTo("/**");
            assertThat(load(info).isAnnotationPresent(NullMarked.class))
                    .as("%s is @NullMarked", folder)
                    .isTrue();
        });
    }

    private static boolean isShell(Class<?> type) {
        return SHELLS.stream().anyMatch(type::isAnnotationPresent);
    }

    private static Class<?> load(Path file) {
        String name = MAIN.relativize(file).toString();
        String binary = name.substring(0, name.length() - ".java".length())
                .replace(file.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(binary, false, SourceShapeTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no class for " + file, e);
        }
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
