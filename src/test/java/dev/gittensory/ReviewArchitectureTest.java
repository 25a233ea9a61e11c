package dev.gittensory;

import static dev.gittensory.Packages.onlyKnows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which, around the model reviewers. */
@AnalyzeClasses(packages = "dev.gittensory", importOptions = ImportOption.DoNotIncludeTests.class)
class ReviewArchitectureTest {

    @ArchTest
    static final ArchRule reviewKnowsOnlyTheDomain = onlyKnows("review", "domain");

    /** The parts of the second stage stand apart; only the stage itself puts them together. */
    @ArchTest
    static void thePartsOfTheReviewStandApart(JavaClasses product) {
        onlyKnows("review.input", "review", "domain", "redact").check(product);
        onlyKnows("review.answer", "review", "domain").check(product);
        onlyKnows("review.consensus", "review", "domain").check(product);
        onlyKnows("review.money", "review", "domain", "policy").check(product);
        onlyKnows(
                        "review.dual",
                        "review",
                        "review.answer",
                        "review.consensus",
                        "review.input",
                        "review.money",
                        "domain",
                        "policy",
                        "redact")
                .check(product);
        onlyKnows("ai", "review", "domain", "config", "http").check(product);
        onlyKnows("keys", "domain", "config").check(product);
    }
}
