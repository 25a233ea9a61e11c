package dev.gittensory.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.keys.BaseUrl.Problem;
import dev.gittensory.keys.BaseUrl.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.example/v1",
                "https://api.openai.example:8443/v1",
                "https://llm",
                "https://gateway-1.corp.example",
                "https://xn--mnchen-3ya.example",
                "https://10.0.0.5/v1",
                "https://192.168.1.20:11434",
                "https://8.8.8.8",
                "https://169.253.1.1",
                "https://[2001:db8::1]/v1",
                "https://[fd12:3456::1]",
                "https://localhost",
                "http://localhost:11434",
                "http://LocalHost:11434",
                "http://127.0.0.1:11434",
                "http://127.255.255.254",
                "http://[::1]:11434",
                "http://[::ffff:127.0.0.1]",
                "https://1.example.com",
                "https://0x1.example.com"
            })
    void takesAddressesOfProviders(String address) {
        assertThat(BaseUrl.read(address)).isEqualTo(new Reading.Accepted(address));
    }

    @Test
    void leavesOutTheSlashAtTheEnd() {
        assertThat(BaseUrl.read("https://models.example/v1/"))
                .isEqualTo(new Reading.Accepted("https://models.example/v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "models.example",
                "//models.example",
                "ftp://models.example",
                "file:///etc/passwd",
                "gopher://a.test",
                "javascript:alert(1)",
                "https:models.example",
                "https://",
                "https:///v1",
                "https://:443",
                "HTTPS://a.test",
                "https://a.test:99999",
                "https://a.test:0",
                "https://a.test:x",
                "https://a b.test",
                "https://a.test\\@b.test",
                "https://a.test\r\nx: y",
                "https://a.test\u0000",
                "https://１６９.254.169.254",
                "https://ａ.test",
                "https://%31%36%39.254.169.254",
                "https://[::1",
                "https://[v1.x]",
                "https://[fe80::1%25]x",
                "https://.",
                "https://a..test",
                "https://a_b.test",
                "\ud800",
                "jar:https://a.test!/x"
            })
    void refusesWhatIsNoAddressOfTheWeb(String address) {
        assertThat(BaseUrl.read(address)).isEqualTo(new Reading.Refused(Problem.MALFORMED));
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertThat(BaseUrl.read("https://a.test/" + "x".repeat(BaseUrl.LONGEST)))
                .isEqualTo(new Reading.Refused(Problem.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@a.test",
                "https://user:pass@a.test",
                "https://@a.test",
                "https://8.8.8.8@169.254.169.254",
                "https://localhost:80@a.test",
                "https://a.test?x=1",
                "https://a.test/?",
                "https://a.test#",
                "https://a.test/v1#x"
            })
    void refusesUserQueryAndFragment(String address) {
        assertThat(BaseUrl.read(address)).isEqualTo(new Reading.Refused(Problem.CARRIES_MORE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2852039166",
                "http://2130706433",
                "https://0",
                "https://0xa9fea9fe",
                "https://0xA9FEA9FE",
                "http://017700000001",
                "https://a.test.",
                "https://localhost.",
                "https://metadata.google.internal."
            })
    void refusesHostsInAnotherSpelling(String address) {
        assertThat(BaseUrl.read(address)).isEqualTo(new Reading.Refused(Problem.ODD_HOST));
    }

    /** Where the parser of the JDK is stricter, the address is already malformed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0251.0376.0251.0376",
                "https://0251.254.169.254",
                "https://169.254.43518",
                "https://169.16689662",
                "https://127.1",
                "https://0xa9.254.169.254",
                "https://169.254.169.0xfe",
                "https://169.254.169.254.",
                "https://256.1.1.1",
                "https://1.2.3.4.5",
                "https://a.test.1",
                "https://[fe80::1%25eth0]",
                "https://[fe80::1%eth0]",
                "https://[::1%lo]"
            })
    void refusesNumbersThatAreNotFourPlainOnes(String address) {
        assertThat(BaseUrl.read(address))
                .isIn(new Reading.Refused(Problem.ODD_HOST), new Reading.Refused(Problem.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "http://169.254.169.254",
                "https://169.254.0.1",
                "https://100.100.100.200",
                "https://168.63.129.16",
                "https://192.0.0.192",
                "https://0.0.0.0",
                "https://0.1.2.3",
                "https://224.0.0.1",
                "https://240.0.0.1",
                "https://255.255.255.255",
                "https://[fe80::1]",
                "https://[febf::1]",
                "https://[fec0::1]",
                "https://[ff02::1]",
                "https://[::]",
                "https://[::ffff:169.254.169.254]",
                "https://[::ffff:a9fe:a9fe]",
                "https://[0:0:0:0:0:ffff:a9fe:a9fe]",
                "https://[::169.254.169.254]",
                "https://[64:ff9b::a9fe:a9fe]",
                "https://[2002:a9fe:a9fe::1]",
                "https://[2001:0:a9fe:a9fe::1]",
                "https://[fd00:ec2::254]",
                "https://[FD00:0EC2:0:0::254]",
                "https://metadata.google.internal",
                "https://METADATA.google.internal/v1",
                "https://metadata"
            })
    void refusesPlacesThatNoProviderIsAt(String address) {
        assertThat(BaseUrl.read(address)).isEqualTo(new Reading.Refused(Problem.FORBIDDEN_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://models.example/v1",
                "http://10.0.0.5:11434",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://notlocalhost",
                "http://a.localhost",
                "http://[2001:db8::1]"
            })
    void wantsEncryptionBeyondItsOwnMachine(String address) {
        assertThat(BaseUrl.read(address)).isEqualTo(new Reading.Refused(Problem.UNENCRYPTED));
    }

    @ParameterizedTest
    @CsvSource({"MALFORMED,malformed", "FORBIDDEN_HOST,forbidden_host"})
    void namesProblemsForPrograms(Problem problem, String code) {
        assertThat(problem.code()).isEqualTo(code);
    }
}
