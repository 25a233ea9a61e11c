package dev.gittensory;

import static dev.gittensory.Packages.onlyKnownTo;
import static dev.gittensory.Packages.onlyKnows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which packages the way to GitHub may know, and who may know it. */
@AnalyzeClasses(packages = "dev.gittensory", importOptions = ImportOption.DoNotIncludeTests.class)
class GitHubArchitectureTest {

    @ArchTest
    static final ArchRule githubIsKnownOnlyToItsOwn =
            onlyKnownTo("github", "boot", "github.host", "github.ops", "github.source");

    /** It proves who we are and asks; what is asked for, and for which port, is up to the packages below. */
    @ArchTest
    static final ArchRule githubKnowsNoPort = onlyKnows("github", "config", "domain", "http");

    @ArchTest
    static void githubKnowsItsPortsAndNoOtherAdapter(JavaClasses product) {
        onlyKnows("github.host", "github", "command", "domain", "publish", "publish.text")
                .check(product);
        onlyKnows("github.source", "github", "config", "diff", "domain", "enrich", "intake", "pipeline", "reconcile")
                .check(product);
        onlyKnows("github.ops", "github", "config", "domain", "intake", "reconcile", "setup")
                .check(product);
        Stream.of("github.host", "github.ops", "github.source")
                .forEach(at -> onlyKnownTo(at, "boot").check(product));
    }
}
