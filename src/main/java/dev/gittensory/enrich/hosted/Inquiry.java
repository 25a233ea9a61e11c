package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one analyzer and what it finds meanwhile, so that a question that fails does not take the findings
 * of the earlier ones with it, and does not look like an answer either.
 */
final class Inquiry {

    private final String analyzer;
    private final List<Finding> findings = new ArrayList<>();

    private @Nullable DegradedException failure;
    private boolean capped;

    Inquiry(String analyzer) {
        this.analyzer = analyzer;
    }

    /** The answer; empty if it is not to be had, and from then on, because each question may cost a whole timeout. */
    <T> Optional<T> ask(Supplier<T> question) {
        if (failure != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (DegradedException e) {
            failure = e;
            return Optional.empty();
        }
    }

    /** The same for a listing; what is not to be had is a listing of nothing that is not whole. */
    <T> Listing<T> list(Supplier<Listing<T>> question) {
        return ask(question).map(this::noted).orElseGet(() -> Listing.cut(List.of()));
    }

    /** Remembers if the listing was cut off. */
    <T> Listing<T> noted(Listing<T> listing) {
        capped |= !listing.whole();
        return listing;
    }

    /** Not everything was looked at. */
    void capped() {
        capped = true;
    }

    /** A finding about a file, or about the whole change, which is then shown at this file. */
    void found(String path, Finding.Severity severity, Finding.Category category, String message) {
        findings.add(new Finding(path, null, Finding.Side.NEW, severity, category, analyzer, message));
    }

    /** A finding about a place that has its own line. */
    void found(Finding finding) {
        findings.add(finding);
    }

    /**
     * What there is to say.
     *
     * @throws DegradedException if a question failed and nothing had been found before
     */
    Analysis conclusion() {
        if (failure != null) {
            if (findings.isEmpty()) {
                throw failure;
            }
            return new Analysis.Partial(findings, failure.reason());
        }
        return capped ? new Analysis.Partial(findings, EnrichReason.CAPPED) : new Analysis.Complete(findings);
    }
}
