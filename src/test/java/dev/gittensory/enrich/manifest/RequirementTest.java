package dev.gittensory.enrich.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MAVEN ; 1.2.3 ; EXACT ; 1.2.3",
                "MAVEN ; [1.2.3] ; EXACT ; 1.2.3",
                "MAVEN ; [1,) ; OPEN_ABOVE ; ''",
                "MAVEN ; [1.0,2.0) ; BOUNDED ; ''",
                "MAVEN ; LATEST ; ANY ; ''",
                "MAVEN ; RELEASE ; ANY ; ''",
                "MAVEN ; latest.release ; ANY ; ''",
                "MAVEN ; + ; ANY ; ''",
                "MAVEN ; 1.+ ; BOUNDED ; ''",
                "MAVEN ; ${x.version} ; UNKNOWN ; ''",
                "MAVEN ; $version ; UNKNOWN ; ''",
                "NPM ; 1.2.3 ; EXACT ; 1.2.3",
                "NPM ; =1.2.3 ; EXACT ; 1.2.3",
                "NPM ; ^1.2.3 ; BOUNDED ; 1.2.3",
                "NPM ; ~1.2.3 ; BOUNDED ; 1.2.3",
                "NPM ; 1.2 ; BOUNDED ; 1.2",
                "NPM ; 1.x ; BOUNDED ; ''",
                "NPM ; ^16 || ^17 ; BOUNDED ; ''",
                "NPM ; >=1.0.0 <2.0.0 ; BOUNDED ; ''",
                "NPM ; 1.0.0 - 2.0.0 ; BOUNDED ; ''",
                "NPM ; >=1.0.0 ; OPEN_ABOVE ; ''",
                "NPM ; >= 1.0.0 ; OPEN_ABOVE ; ''",
                "NPM ; * ; ANY ; ''",
                "NPM ; latest ; ANY ; ''",
                "NPM ; '' ; UNSTATED ; ''",
                "PYPI ; ==1.2.3 ; EXACT ; 1.2.3",
                "PYPI ; ==1.2.* ; BOUNDED ; ''",
                "PYPI ; ~=1.4.2 ; BOUNDED ; 1.4.2",
                "PYPI ; >=1.0,<2 ; BOUNDED ; ''",
                "PYPI ; >=1.0 ; OPEN_ABOVE ; ''",
                "PYPI ; <2 ; BOUNDED ; ''",
                "PYPI ; !=2.1 ; BOUNDED ; ''",
                "CARGO ; 1.2.3 ; BOUNDED ; 1.2.3",
                "CARGO ; =1.2.3 ; EXACT ; 1.2.3",
                "CARGO ; * ; ANY ; ''",
                "RUBYGEMS ; ~> 7.0.4 ; BOUNDED ; 7.0.4",
                "RUBYGEMS ; >= 1.4.4 ; OPEN_ABOVE ; ''",
                "RUBYGEMS ; = 1.4.4 ; EXACT ; 1.4.4",
                "RUBYGEMS ; >= 0 ; ANY ; ''",
                "PACKAGIST ; dev-main ; ANY ; ''",
                "PACKAGIST ; ^8.1|^9.0 ; BOUNDED ; ''",
                "GO ; v1.6.0 ; EXACT ; v1.6.0",
                "NUGET ; 13.0.1 ; EXACT ; 13.0.1",
                "NUGET ; 13.* ; BOUNDED ; ''",
            })
    void readsWhatIsWritten(Ecosystem ecosystem, String written, Requirement.Kind kind, String lowest) {
        Requirement requirement = Requirement.of(ecosystem, written);

        assertThat(requirement.kind()).isEqualTo(kind);
        assertThat(requirement.lowest().orElse("")).isEqualTo(lowest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MAVEN ; 2.0 ; 1.9",
                "NPM ; ^2.3.0 ; ^1.9.0",
                "NPM ; ~2.3.0 ; ~2.2.5",
                "NPM ; ^0.3.1 ; ^0.2.9",
                "NPM ; ^2.3.0 ; 2.2.0",
                "NPM ; 2.0.0 ; 1",
                "CARGO ; 0.5 ; 0.4.3",
                "RUBYGEMS ; ~> 7.1.0 ; ~> 7.0.4",
                "PYPI ; ==3.0 ; ~=2.4",
            })
    void isBelowIfNoVersionOverlaps(Ecosystem ecosystem, String before, String after) {
        assertThat(Requirement.of(ecosystem, after).isBelow(Requirement.of(ecosystem, before)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MAVEN ; 1.9 ; 2.0",
                "MAVEN ; 2.0 ; ${v}",
                "MAVEN ; ${v} ; 1.0",
                "NPM ; ^2.3.0 ; ^2.1.0",
                "NPM ; ~2.3.4 ; ~2.3.1",
                "NPM ; ~2.3.4 ; ~2",
                "NPM ; 2.3.0 ; ^2.1.0",
                "NPM ; ^18.0.0 ; ^17.0.0 || ^18.0.0",
                "NPM ; ^18.0.0 ; >=16",
                "RUBYGEMS ; ~> 7.1 ; ~> 7.0",
            })
    void isNotBelowIfAVersionMayStillBeTheSame(Ecosystem ecosystem, String before, String after) {
        assertThat(Requirement.of(ecosystem, after).isBelow(Requirement.of(ecosystem, before)))
                .isFalse();
    }

    @Test
    void leavesOpenWhatIsTooLongToBeMeant() {
        assertThat(Requirement.of(Ecosystem.NPM, "1".repeat(200_000)).kind()).isEqualTo(Requirement.Kind.UNKNOWN);
    }
}
