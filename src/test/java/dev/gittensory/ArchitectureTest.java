package dev.gittensory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.gittensory.Packages.in;
import static dev.gittensory.Packages.onlyKnownTo;
import static dev.gittensory.Packages.onlyKnows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which package may know which. Packages that are planned but not there yet are named as well. */
@AnalyzeClasses(packages = "dev.gittensory", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> PACKAGES = List.of(
            "domain",
            "webhook",
            "intake",
            "command",
            "reconcile",
            "setup",
            "audit",
            "queue",
            "queue.dead",
            "pipeline",
            "enrich",
            "enrich.lockfile",
            "enrich.manifest",
            "enrich.registry",
            "enrich.schedule",
            "enrich.text",
            "review",
            "review.answer",
            "review.consensus",
            "review.dual",
            "review.input",
            "review.money",
            "keys",
            "gate",
            "policy",
            "policy.file",
            "policy.yaml",
            "publish",
            "publish.text",
            "github",
            "http",
            "github.host",
            "github.ops",
            "github.source",
            "ai",
            "redact",
            "redact.text",
            "store",
            "console",
            "api",
            "config",
            "health",
            "observability",
            "observability.sentry",
            "boot",
            "diff",
            "broker",
            "launch");

    private static final List<String> ANALYZERS = Stream.of(
                    ("code dependency hosted infra leak migration nesting regex shape").split(" "))
            .map("enrich."::concat)
            .toList();

    private static final List<String> STAGES = List.of("enrich.schedule", "review", "review.dual", "gate", "publish");

    /** A package that is new needs its own rule below. */
    @ArchTest
    static final ArchRule everyClassIsInAPackageThatHasARule = classes()
            .should()
            .resideInAnyPackage(Stream.concat(PACKAGES.stream(), ANALYZERS.stream())
                    .map(Packages::in)
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule domainIsPlainJava = classes()
            .that()
            .resideInAPackage(in("domain"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", in("domain"));

    @ArchTest
    static final ArchRule enrichKnowsOnlyTheDomainAndRedact = onlyKnows("enrich", "domain", "redact");

    /** Each theme of analyzers is on its own: the stage finds them without knowing them, and they know only the stage. */
    @ArchTest
    static void analyzersAndTheirScheduleStandApart(JavaClasses product) {
        onlyKnows("enrich.schedule", "enrich", "domain").check(product);
        onlyKnows("enrich.registry", "enrich", "http", "domain").check(product);
        onlyKnows("enrich.text", "enrich", "domain").check(product);
        for (String reader : List.of("enrich.manifest", "enrich.lockfile")) {
            onlyKnows(reader, "enrich", "enrich.text", "domain").check(product);
            onlyKnownTo(reader, "enrich.dependency").check(product);
        }
        ANALYZERS.forEach(theme -> onlyKnows(
                        theme,
                        "enrich",
                        "enrich.lockfile",
                        "enrich.manifest",
                        "enrich.registry",
                        "enrich.text",
                        "domain",
                        "redact")
                .check(product));
    }

    @ArchTest
    static final ArchRule gateKnowsOnlyPoliciesAndTheDomain = onlyKnows("gate", "domain", "policy");

    @ArchTest
    static final ArchRule policyIsValuesOnly = onlyKnows("policy", "domain");

    @ArchTest
    static final ArchRule policyFilesKnowNoStage = onlyKnows("policy.file", "domain", "policy", "policy.yaml");

    @ArchTest
    static final ArchRule yamlKnowsNothing = onlyKnows("policy.yaml");

    @ArchTest
    static final ArchRule yamlIsForPolicyFiles = onlyKnownTo("policy.yaml", "policy.file");

    @ArchTest
    static final ArchRule publishKnowsOnlyItsTextsAndTheDomain = onlyKnows("publish", "domain", "publish.text");

    @ArchTest
    static final ArchRule publicTextKnowsOnlyTheDomainAndRedact = onlyKnows("publish.text", "domain", "redact");

    @ArchTest
    static final ArchRule pipelineKnowsOnlyTheStagesAndTheDomain = onlyKnows(
            "pipeline", Stream.concat(STAGES.stream(), Stream.of("domain")).toArray(String[]::new));

    @ArchTest
    static final ArchRule webhookOnlyHandsDeliveriesOver =
            onlyKnows("webhook", "config", "domain", "intake", "pipeline");

    @ArchTest
    static final ArchRule intakeKnowsNoStageAndNoAdapter =
            onlyKnows("intake", "config", "domain", "pipeline", "policy", "publish");

    @ArchTest
    static final ArchRule reconciliationKnowsNoAdapter =
            onlyKnows("reconcile", "domain", "intake", "pipeline", "policy", "publish");

    @ArchTest
    static final ArchRule setUpKnowsNoStage = onlyKnows("setup", "config", "domain", "audit");

    @ArchTest
    static final ArchRule queueKnowsNoAdapter =
            onlyKnows("queue", "audit", "config", "domain", "intake", "pipeline", "publish", "command");

    @ArchTest
    static final ArchRule apiKnowsNoAdapter = onlyKnows(
            "api",
            "audit",
            "config",
            "diff",
            "domain",
            "gate",
            "keys",
            "pipeline",
            "policy",
            "policy.file",
            "publish",
            "publish.text",
            "queue",
            "queue.dead",
            "review.money");

    @ArchTest
    static final ArchRule consoleKnowsNoAdapter =
            onlyKnows("console", "config", "domain", "pipeline", "publish", "publish.text");

    @ArchTest
    static final ArchRule diffKnowsOnlyTheDomain = onlyKnows("diff", "domain");

    @ArchTest
    static final ArchRule redactKnowsOnlyItsReadingOfText = onlyKnows("redact", "redact.text");

    @ArchTest
    static final ArchRule theReadingOfTextKnowsNothing = onlyKnows("redact.text");

    @ArchTest
    static final ArchRule theReadingOfTextIsForRedact = onlyKnownTo("redact.text", "redact");

    @ArchTest
    static final ArchRule configKnowsNothing = onlyKnows("config");

    @ArchTest
    static final ArchRule healthKnowsTheDomainAndTheNamesOfTheQueues = onlyKnows("health", "domain", "queue");

    @ArchTest
    static final ArchRule storeIsKnownToNobody = onlyKnownTo("store", "boot");

    @ArchTest
    static final ArchRule aiIsKnownToNobody = onlyKnownTo("ai", "boot");

    @ArchTest
    static final ArchRule bootIsKnownToNobody = onlyKnownTo("boot");

    @ArchTest
    static void whatClientsShareKnowsNothingAndIsForThemAlone(JavaClasses product) {
        onlyKnows("http").check(product);
        onlyKnownTo("http", "ai", "enrich.registry", "github").check(product);
    }

    /** They run outside the WAR. */
    @ArchTest
    static void brokerAndLauncherStandAlone(JavaClasses product) {
        for (String outside : List.of("broker", "launch")) {
            onlyKnows(outside).check(product);
            onlyKnownTo(outside).check(product);
        }
    }

    @ArchTest
    static final ArchRule diffIsForWhoeverReadsDiffs = onlyKnownTo("diff", "api", "store", "github.source");

    @ArchTest
    static final ArchRule annotationsKnowNothing = onlyKnows("observability");

    @ArchTest
    static final ArchRule sentryKnowsNoPackageThatHandlesContent =
            onlyKnows("observability.sentry", "config", "domain", "observability", "redact");

    @ArchTest
    static final ArchRule sentryIsKnownToNobody = onlyKnownTo("observability.sentry");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.gittensory.(**)").should().beFreeOfCycles();
}
