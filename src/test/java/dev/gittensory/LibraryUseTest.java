package dev.gittensory;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** Which library is for whom, and which parts of the JDK are for nobody. */
@AnalyzeClasses(packages = "dev.gittensory", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryUseTest {

    @ArchTest
    static final ArchRule artemisIsForTheBroker = onlyUsedIn("org.apache.activemq..", "broker");

    @ArchTest
    static final ArchRule payaraIsForTheLauncher = onlyUsedIn("fish.payara..", "launch");

    @ArchTest
    static final ArchRule theSentrySdkIsForItsPackage = onlyUsedIn("io.sentry..", "observability.sentry");

    @ArchTest
    static final ArchRule restIsForApiWebhookAndSetUp = onlyUsedIn("jakarta.ws.rs..", "api", "webhook", "setup");

    @ArchTest
    static final ArchRule messagingIsForQueuesAndHealth = onlyUsedIn("jakarta.jms..", "queue", "queue.dead", "health");

    @ArchTest
    static final ArchRule persistenceIsForTheStore = onlyUsedIn("jakarta.persistence..", "store");

    @ArchTest
    static final ArchRule theYamlParserIsForItsPackage = onlyUsedIn("org.snakeyaml..", "policy.yaml");

    /** Whatever leaves the service leaves from few places. */
    @ArchTest
    static final ArchRule callsToOthersGoThroughRegistriesModelsAndGitHub =
            onlyUsedIn("java.net.http..", "http", "enrich.registry", "ai", "github");

    /** It would retry and wait by rules of its own. */
    @ArchTest
    static final ArchRule theGitHubClientIsForItsAdapter =
            onlyUsedIn("org.kohsuke.github..", "github", "github.source");

    /** It would log, retry and wait by rules of its own. */
    @ArchTest
    static final ArchRule modelProtocolsAreForTheirAdapter = onlyUsedIn("dev.langchain4j..", "ai");

    /** It can take exponential time on text from strangers; RE2/J cannot. */
    @ArchTest
    static final ArchRule patternsAreRe2 =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.regex..");

    /** {@code split} is missing here: with one plain character it compiles no pattern. */
    @ArchTest
    static final ArchRule patternsDoNotHideInStrings = noClasses()
            .should()
            .callMethod(String.class, "matches", String.class)
            .orShould()
            .callMethod(String.class, "replaceAll", String.class, String.class)
            .orShould()
            .callMethod(String.class, "replaceFirst", String.class, String.class);

    /** The signature of {@code DataSource} names it; the entry point runs before the server. */
    @ArchTest
    static final ArchRule nobodyLogsPastTheSystemLogger = noClasses()
            .that()
            .resideOutsideOfPackage(in("launch"))
            .and(not(named("dev.gittensory.store.ConfiguredDataSource")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    private static ArchRule onlyUsedIn(String library, String... users) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(users).map(LibraryUseTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static String in(String name) {
        return "dev.gittensory." + name;
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                name, candidate -> candidate.getName().equals(name));
    }
}
