package dev.gittensory.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.registry.BoundedFetch;
import dev.gittensory.enrich.registry.HttpRegistries;
import dev.gittensory.enrich.registry.Registries;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Every analyzer of the product, found as the container finds them: by looking. */
public final class Catalogue {

    private Catalogue() {}

    /** All of them, by name. */
    public static List<Analyzer> all(Registries registries) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.gittensory.enrich").stream()
                        .filter(type -> type.isAssignableTo(Analyzer.class) && !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> create(type, registries))
                        .sorted(Comparator.comparing(Analyzer::name))
                        .toList();
    }

    /** All of them, for tests that run none of those that ask. */
    public static List<Analyzer> all() {
        return all(new HttpRegistries(Map.of(), new BoundedFetch(Runnable::run), Duration.ZERO, System::nanoTime));
    }

    /** Those that need nothing but the change. */
    public static List<Analyzer> local() {
        return all().stream()
                .filter(analyzer -> analyzer.costClass() == CostClass.LOCAL)
                .toList();
    }

    private static Analyzer create(JavaClass type, Registries registries) {
        try {
            for (Constructor<?> constructor : type.reflect().getConstructors()) {
                Class<?>[] parameters = constructor.getParameterTypes();
                if (parameters.length == 0 && type.reflect().getConstructors().length == 1) {
                    return (Analyzer) constructor.newInstance();
                }
                if (parameters.length == 1 && parameters[0] == Registries.class) {
                    return (Analyzer) constructor.newInstance(registries);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName() + " cannot be made", e);
        }
        throw new AssertionError(type.getName() + " has no constructor that the container could use");
    }
}
