package dev.gittensory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.Endpoint.Fault;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnrichReasonTest {

    static Stream<Arguments> faults() {
        return Arrays.stream(Endpoint.values())
                .flatMap(endpoint -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(endpoint, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void hasACodeForEveryFaultOfEveryEndpoint(Endpoint endpoint, Fault fault) {
        EnrichReason reason = EnrichReason.of(endpoint, fault);

        assertThat(reason.code()).isEqualTo((endpoint + "_" + fault).toLowerCase(Locale.ROOT));
        assertThat(reason.text()).startsWith(endpoint.label());
        assertThat(reason.benign()).isFalse();
    }

    @Test
    void callsOnlyTheseBenign() {
        assertThat(Arrays.stream(EnrichReason.values())
                        .filter(EnrichReason::benign)
                        .map(EnrichReason::code))
                .containsExactlyInAnyOrder(
                        "no_files",
                        "no_added_lines",
                        "no_dependency_manifest",
                        "no_lockfile",
                        "no_workflow",
                        "not_in_profile");
    }

    @ParameterizedTest
    @EnumSource
    void excusesASkipOrExplainsADegradationAndNeverBoth(EnrichReason reason) {
        if (reason.benign()) {
            assertThat(new Status.Skipped(reason).reasonCode()).isEqualTo(reason.code());
            assertThatThrownBy(() -> new Status.Degraded(reason)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(new Status.Degraded(reason).reasonCode()).isEqualTo(reason.code());
            assertThatThrownBy(() -> new Status.Skipped(reason)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anAnalyzerIsExpectedUnlessItIsNotInTheProfile() {
        assertThat(report(new Status.Skipped(EnrichReason.NOT_IN_PROFILE)).expected())
                .isFalse();
        assertThat(report(new Status.Skipped(EnrichReason.NO_WORKFLOW)).expected())
                .isTrue();
        assertThat(report(new Status.Degraded(EnrichReason.CAPPED)).expected()).isTrue();
    }

    private static AnalyzerReport report(Status status) {
        return new AnalyzerReport("some", status, 1);
    }
}
