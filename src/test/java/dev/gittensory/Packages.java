package dev.gittensory;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Rules on which package may know which, in the words of the tests that state them. */
final class Packages {

    private static final String PRODUCT = "dev.gittensory..";

    /** Annotations only, so everybody may see them. */
    private static final String ANNOTATIONS = "dev.gittensory.observability";

    private Packages() {}

    static ArchRule onlyKnows(String name, String... known) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(known))
                .map(Packages::in)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign =
                resideInAPackage(PRODUCT).and(not(resideInAnyPackage(allowed))).and(not(resideInAPackage(ANNOTATIONS)));
        return noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat(foreign.as("reside in other packages of the product than %s", List.of(known)))
                .allowEmptyShould(true);
    }

    static ArchRule onlyKnownTo(String name, String... friends) {
        return onlyUsedIn(in(name), Stream.concat(Stream.of(name), Arrays.stream(friends)));
    }

    private static ArchRule onlyUsedIn(String target, Stream<String> users) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(users.map(Packages::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(target)
                .allowEmptyShould(true);
    }

    /** Exactly this package: the product has one level of them, and two exceptions. */
    static String in(String name) {
        return "dev.gittensory." + name;
    }
}
