package dev.gittensory.enrich.infra;

import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.DiffText.created;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.FileChange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, {@code ¶} stands for the end of a line. */
class TerraformRulesTest {

    private final IacMisconfigAnalyzer analyzer = new IacMisconfigAnalyzer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingress {¶from_port = 22¶to_port = 22¶cidr_blocks = [\"0.0.0.0/0\"]¶}",
                "ingress {¶from_port = 0¶to_port = 0¶protocol = -1¶cidr_blocks = [\"0.0.0.0/0\"]¶}",
                "ingress {¶from_port = 3000¶to_port = 6000¶ipv6_cidr_blocks = [¶\"::/0\",¶]¶}",
                "resource \"aws_security_group_rule\" \"x\" {¶type = \"ingress\"¶from_port = 5432¶to_port = 5432"
                        + "¶cidr_blocks = [\"0.0.0.0/0\"]¶}",
                "resource \"aws_vpc_security_group_ingress_rule\" \"x\" {¶from_port = 22¶to_port = 22"
                        + "¶cidr_ipv4 = \"0.0.0.0/0\"¶}",
                "resource \"google_compute_firewall\" \"x\" {¶allow {¶protocol = \"tcp\"¶ports = [\"80\", \"22\"]¶}"
                        + "¶source_ranges = [\"0.0.0.0/0\"]¶}",
                "resource \"aws_vpc_security_group_ingress_rule\" \"x\" {¶ip_protocol = \"-1\"¶cidr_ipv4 = \"0.0.0.0/0\"¶}",
                "resource \"google_compute_firewall\" \"x\" {¶allow {¶protocol = \"all\"¶}¶source_ranges = [\"0.0.0.0/0\"]¶}",
                "security_rule {¶direction = \"Inbound\"¶access = \"Allow\"¶destination_port_range = \"22\""
                        + "¶source_address_prefix = \"*\"¶}",
                "security_rule {¶direction = \"Inbound\"¶destination_port_ranges = [\"3389\"]"
                        + "¶source_address_prefix = \"Internet\"¶}",
                "egress {¶from_port = 0¶to_port = 0¶}¶ingress {¶cidr_blocks = [\"0.0.0.0/0\"]¶from_port = 22¶to_port = 22¶}",
            })
    void reportsAPortOpenToEverybody(String text) {
        assertThat(hits(created("a.tf", lines(text))))
                .singleElement()
                .asString()
                .startsWith("OPEN_PORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource \"google_storage_bucket_iam_member\" \"x\" {¶member = \"allUsers\"¶}",
                "resource \"google_storage_bucket_iam_binding\" \"x\" {¶members = [\"allAuthenticatedUsers\"]¶}",
                "resource \"google_storage_bucket_acl\" \"x\" {¶role_entity = [\"READER:allUsers\"]¶}",
            })
    void reportsABucketForEverybody(String text) {
        assertThat(hits(created("a.tf", lines(text)))).containsExactly("PUBLIC_BUCKET 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource \"google_cloud_run_service_iam_member\" \"x\" {¶member = \"allUsers\"¶}",
                "resource \"google_storage_bucket\" \"x\" {¶name = \"a\"¶}¶member = \"allUsers\"",
                "ingress {¶from_port = 443¶to_port = 443¶cidr_blocks = [\"0.0.0.0/0\"]¶}",
                "egress {¶from_port = 0¶to_port = 0¶cidr_blocks = [\"0.0.0.0/0\"]¶}",
                "ingress {¶from_port = 22¶to_port = 22¶cidr_blocks = [\"10.0.0.0/8\"]¶}",
                "ingress {¶from_port = 22¶to_port = 22¶}¶egress {¶cidr_blocks = [\"0.0.0.0/0\"]¶}",
                "ingress {¶from_port = -1¶to_port = -1¶protocol = \"icmp\"¶cidr_blocks = [\"0.0.0.0/0\"]¶}",
                "resource \"aws_vpc_security_group_ingress_rule\" \"x\" {¶ip_protocol = \"icmpv6\"¶from_port = -1¶to_port = -1"
                        + "¶cidr_ipv6 = \"::/0\"¶}",
                "ingress {¶rule_no = 100¶action = \"deny\"¶from_port = 22¶to_port = 22¶cidr_block = \"0.0.0.0/0\"¶}",
                "ingress {¶rule_no = 100¶action = \"allow\"¶protocol = \"-1\"¶from_port = 0¶to_port = 0"
                        + "¶cidr_block = \"0.0.0.0/0\"¶}",
                "resource \"google_compute_firewall\" \"x\" {¶deny {¶protocol = \"tcp\"¶ports = [\"22\"]¶}"
                        + "¶source_ranges = [\"0.0.0.0/0\"]¶}",
                "resource \"google_compute_firewall\" \"x\" {¶deny {¶protocol = \"all\"¶}¶source_ranges = [\"0.0.0.0/0\"]¶}",
                "security_rule {¶direction = \"Inbound\"¶protocol = \"*\"¶destination_port_range = \"443\""
                        + "¶source_address_prefix = \"*\"¶}",
                "security_rule {¶direction = \"Outbound\"¶destination_port_range = \"22\"¶source_address_prefix = \"*\"¶}",
                "route {¶cidr_block = \"0.0.0.0/0\"¶}",
                "statement {¶effect = \"Deny\"¶actions = [\"*\"]¶}",
                "[{¶Effect = \"Deny\"¶Action = \"*\"¶}, {¶Effect = \"Allow\"¶Action = \"s3:Get\"¶}]",
            })
    void staysSilentOnABlock(String text) {
        assertThat(hits(created("a.tf", lines(text)))).isEmpty();
    }

    private List<String> hits(FileChange file) {
        return findings(analyzer, file).stream()
                .map(finding -> rule(finding.message()) + " " + finding.line())
                .toList();
    }

    private static IacRule rule(String message) {
        return Arrays.stream(IacRule.values())
                .filter(rule -> rule.message().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private static String[] lines(String text) {
        return text.split("¶");
    }
}
