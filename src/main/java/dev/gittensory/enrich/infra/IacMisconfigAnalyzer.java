package dev.gittensory.enrich.infra;

import com.google.re2j.Pattern;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.Scan;
import dev.gittensory.enrich.text.VisibleLines;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds settings of images, clusters, cloud resources and workflows that give away more than they need to. Judges what a
 * change adds, and is silent where the lines around it would be needed and are not shown.
 */
@Dependent
public final class IacMisconfigAnalyzer implements Analyzer {

    /** What tells an object of a cluster from any other YAML. */
    private static final Pattern CLUSTER =
            Pattern.compile("^\\s*(?:-\\s+)?(?:apiVersion|kind|(?:initC|c)ontainers|(?:podS|s)ecurityContext)\\s*:");

    private static final Pattern CLUSTER_PATH =
            Pattern.compile("(?:^|/)(?:k8s|kubernetes|kube|manifests?|charts?|helm|kustomize|overlays)(?:/|-[^/]*/)");

    @Override
    public String name() {
        return "iacMisconfig";
    }

    @Override
    public Analysis analyze(Subject subject) {
        return Scan.files(subject.changes(), file -> {
            IacKind kind = IacKind.of(file.path());
            return kind == IacKind.NONE
                    ? List.of()
                    : judge(file, kind).stream().map(hit -> finding(file, hit)).toList();
        });
    }

    private static List<IacRule.Hit> judge(FileChange file, IacKind kind) {
        List<List<VisibleLines.Line>> hunks = VisibleLines.of(file);
        if (kind == IacKind.YAML && !describesCluster(file, hunks)) {
            return List.of();
        }
        List<IacRule.Hit> hits = new ArrayList<>();
        hunks.forEach(hunk -> hits.addAll(IacLineRules.judge(kind, hunk)));
        switch (kind) {
            case DOCKERFILE -> hits.addAll(DockerfileRules.judge(file, hunks));
            case WORKFLOW, ACTION -> hits.addAll(WorkflowRules.judge(hunks));
            case TERRAFORM -> hunks.forEach(hunk -> hits.addAll(TerraformRules.judge(hunk)));
            default -> {}
        }
        return hits;
    }

    private static boolean describesCluster(FileChange file, List<List<VisibleLines.Line>> hunks) {
        return CLUSTER_PATH.matcher(file.path()).find()
                || hunks.stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> CLUSTER.matcher(line.text()).find());
    }

    private Finding finding(FileChange file, IacRule.Hit hit) {
        return new Finding(
                file.path(),
                hit.line(),
                Finding.Side.NEW,
                hit.rule().severity(),
                Finding.Category.SECURITY,
                name(),
                hit.rule().message());
    }
}
