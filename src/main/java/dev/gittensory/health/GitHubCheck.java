package dev.gittensory.health;

import dev.gittensory.domain.ProductEvent.AccessChecked;
import dev.gittensory.domain.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * What is known of the way to GitHub. Data only, and never down: a node that is taken out of service because GitHub is away
 * could not even take deliveries.
 */
@Readiness
@ApplicationScoped
public class GitHubCheck implements HealthCheck {

    private volatile Optional<AccessChecked> last = Optional.empty();

    void on(@Observes AccessChecked checked) {
        last = Optional.of(checked);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("gittensory-github").up().withData("configured", last.isPresent());
        last.ifPresent(checked -> {
            Reason refusal = checked.refusal();
            response.withData("accepted", refusal == null)
                    .withData("reason", refusal == null ? "none" : refusal.code())
                    .withData("clock-ahead-seconds", checked.clockAhead().toSeconds())
                    .withData("missing-grants", checked.missing());
        });
        return response.build();
    }
}
