package dev.gittensory;

import static dev.gittensory.Packages.onlyKnownTo;
import static dev.gittensory.Packages.onlyKnows;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which, of what people do by hand. */
@AnalyzeClasses(packages = "dev.gittensory", importOptions = ImportOption.DoNotIncludeTests.class)
class OperatorArchitectureTest {

    @ArchTest
    static final ArchRule commandsKnowNoAdapter =
            onlyKnows("command", "domain", "gate", "intake", "pipeline", "policy", "publish", "publish.text");

    @ArchTest
    static final ArchRule theAuditTrailKnowsOnlyTheDomain = onlyKnows("audit", "domain");

    @ArchTest
    static final ArchRule deadLettersKnowNoWork = onlyKnows("queue.dead", "domain", "pipeline", "queue");

    @ArchTest
    static final ArchRule deadLettersAreForOperators = onlyKnownTo("queue.dead", "api", "boot");
}
