package dev.gittensory.testkit;

import dev.gittensory.gate.Facts;
import java.util.List;
import java.util.Set;

/** The facts about a small and sound change with what a test wants otherwise. */
public final class FactsBuilder {

    private Set<String> analyzersDone = GateSamples.SOUND.analyzersDone();
    private int filesTotal = GateSamples.SOUND.filesTotal();
    private int filesRead = GateSamples.SOUND.filesRead();
    private long lines = GateSamples.SOUND.lines();
    private List<String> paths = GateSamples.SOUND.paths();
    private boolean configurationKnown = true;
    private Facts.Ai ai = Facts.Ai.AGREED;

    private FactsBuilder() {}

    public static FactsBuilder facts() {
        return new FactsBuilder();
    }

    /** Another beginning than the sound change. */
    public static FactsBuilder like(Facts facts) {
        return facts().analyzersDone(facts.analyzersDone())
                .files(facts.filesRead(), facts.filesTotal())
                .lines(facts.lines())
                .paths(facts.paths())
                .configurationKnown(facts.configurationKnown())
                .ai(facts.ai());
    }

    public FactsBuilder analyzersDone(Set<String> names) {
        analyzersDone = names;
        return this;
    }

    public FactsBuilder files(int read, int total) {
        filesRead = read;
        filesTotal = total;
        return this;
    }

    public FactsBuilder lines(long value) {
        lines = value;
        return this;
    }

    public FactsBuilder paths(List<String> value) {
        paths = value;
        return this;
    }

    public FactsBuilder configurationKnown(boolean value) {
        configurationKnown = value;
        return this;
    }

    public FactsBuilder ai(Facts.Ai value) {
        ai = value;
        return this;
    }

    public Facts build() {
        return new Facts(analyzersDone, filesTotal, filesRead, lines, paths, configurationKnown, ai);
    }
}
