package dev.gittensory.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ConfigProblem.Kind;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policy;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * A file that an editor accepts by the schema is one that the reader has nothing to say about, and the other way round, but
 * for what a schema cannot know: the operator's requirements, the names of analyzers, and which texts are patterns for
 * paths. (How a number is spelt is the other exception: 1e2 and seven decimals are numbers to a schema. The documents
 * here are written by a JSON library and spell theirs plainly.)
 */
class SchemaAgreementTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema REPOSITORY = REGISTRY.getSchema(Schemas.repository());
    private static final Schema OPERATOR = REGISTRY.getSchema(Schemas.operator());

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void agreesOnFilesOfRepositories(@ForAll("repositoryFiles") JsonNode document) throws IOException {
        List<ConfigProblem> problems = RepositoryFile.read(
                        DocumentGenerator.yaml(document).getBytes(UTF_8), Policy.BUILT_IN, ConfigTexts.ANALYZERS)
                .problems();

        check(REPOSITORY, document, problems);
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void agreesOnPoliciesOfOperators(@ForAll("operatorFiles") JsonNode document) throws IOException {
        List<ConfigProblem> problems = ConfigTexts.problems(OperatorFile.read(
                DocumentGenerator.yaml(document).getBytes(UTF_8),
                OperatorPolicy.BUILT_IN,
                ConfigTexts.ANALYZERS,
                content -> "f"));

        check(OPERATOR, document, problems);
    }

    @Provide
    Arbitrary<JsonNode> repositoryFiles() {
        return Arbitraries.randomValue(random -> new DocumentGenerator(random).document(Key.File.REPOSITORY));
    }

    @Provide
    Arbitrary<JsonNode> operatorFiles() {
        return Arbitraries.randomValue(random -> new DocumentGenerator(random).document(Key.File.OPERATOR));
    }

    private static void check(Schema schema, JsonNode document, List<ConfigProblem> problems) throws IOException {
        boolean accepted = schema.validate(MAPPER.readTree(document.toString())).isEmpty();
        List<ConfigProblem> against =
                problems.stream().filter(problem -> !isBeyondTheSchema(problem)).toList();

        assertThat(against.isEmpty()).as("%s: %s", document, against).isEqualTo(accepted);
        Statistics.label("accepted").collect(accepted).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 15);
            coverage.check(false).percentage(share -> share > 15);
        });
    }

    private static boolean isBeyondTheSchema(ConfigProblem problem) {
        return problem.kind() == Kind.LOOSENING
                || problem.message().equals(ScalarTypes.BAD_PATTERN)
                || problem.message().startsWith(ScalarTypes.NO_ANALYZER);
    }
}
