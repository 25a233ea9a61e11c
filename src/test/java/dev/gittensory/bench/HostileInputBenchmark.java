package dev.gittensory.bench;

import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Subject;
import dev.gittensory.redact.Detector;
import dev.gittensory.redact.Placeholders;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.testkit.Catalogue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Shows that hostile text costs linear time: nanoseconds per character of every local analyzer, of the diff parser and
 * of the redaction, from 10 kB to 10 MB of every shape of {@link HostileText}. A flat row is linear; the last column is
 * the cost at 10 MB over the cost at 100 kB in the same run.
 *
 * <pre>mvn -B -q -Pbench test-compile exec:java@bench -Dbench=HostileInputBenchmark</pre>
 */
public final class HostileInputBenchmark {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000, 10_000_000);
    private static final int REFERENCE = 100_000;

    /** So much text at least is read for each figure, or the clock's resolution would be measured. */
    private static final int READ_AT_LEAST = 2_000_000;

    /** A step from linear to quadratic would show as 100. */
    private static final double FLAT = 4;

    /** Nanoseconds per character below which the memory is measured and the ratio says nothing. */
    private static final double FAST = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HostileInputBenchmark() {}

    /** Arguments: names of the subjects to measure, or nothing for all. Exits with 1 if one is not flat. */
    public static void main(String[] arguments) {
        Map<String, Function<HostileText, ToRun>> subjects = subjects();
        if (arguments.length > 0) {
            subjects.keySet().retainAll(List.of(arguments));
        }
        double worst = 0;
        System.out.printf(
                "%-16s %-24s %10s %10s %10s %10s %7s%n",
                "subject", "text", "10 kB", "100 kB", "1 MB", "10 MB", "ratio");
        for (Map.Entry<String, Function<HostileText, ToRun>> subject : subjects.entrySet()) {
            for (HostileText text : HostileText.values()) {
                worst = Math.max(
                        worst,
                        measure(subject.getKey(), text, subject.getValue().apply(text)));
            }
        }
        System.out.printf("worst ratio of ns/char at 10 MB to 100 kB: %.1f (flat is below %.0f)%n", worst, FLAT);
        if (worst >= FLAT) {
            System.exit(1);
        }
    }

    /** Prepares text of a size and returns what is to be timed. */
    private interface ToRun {
        Runnable on(int chars);
    }

    private static Map<String, Function<HostileText, ToRun>> subjects() {
        Map<String, Function<HostileText, ToRun>> subjects = new LinkedHashMap<>();
        for (Analyzer analyzer : Catalogue.local()) {
            subjects.put(analyzer.name(), text -> chars -> {
                Subject subject = Subject.of(text.change(chars));
                return () -> analyzer.analyze(subject);
            });
        }
        subjects.put("diffParser", text -> chars -> {
            byte[] diff = diff(text.text(chars));
            return () -> UnifiedDiffParser.parse(diff);
        });
        Vocabulary vocabulary = Vocabulary.with(List.of("operation walrus"), List.of("/srv/gittensory"));
        PublicText publicText = PublicText.of(vocabulary);
        Detector detector = Detector.of(vocabulary);
        subjects.put("placeholders", text -> chars -> {
            String source = text.text(chars);
            return () -> new Placeholders(vocabulary).redact(source);
        });
        subjects.put("publicText", text -> chars -> {
            String source = text.text(chars);
            return () -> publicText.sanitize(source);
        });
        subjects.put("detector", text -> chars -> {
            String source = text.text(chars);
            return () -> detector.kindsIn(source);
        });
        return subjects;
    }

    private static double measure(String subject, HostileText text, ToRun work) {
        time(work.on(REFERENCE), READ_AT_LEAST / REFERENCE); // warm
        StringBuilder row = new StringBuilder("%-16s %-24s".formatted(subject, text));
        double reference = 1;
        double last = 1;
        for (int size : SIZES) {
            int times = Math.max(1, READ_AT_LEAST / size);
            last = (double) time(work.on(size), times) / times / size;
            reference = size == REFERENCE ? last : reference;
            row.append(" %10.2f".formatted(last));
        }
        double ratio = Math.max(last, FAST) / Math.max(reference, FAST);
        System.out.println(row.append(" %7.1f".formatted(ratio)));
        return ratio;
    }

    /** Time on the processor, because a machine that others use as well would blur the clock on the wall. */
    private static long time(Runnable work, int times) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** The text as a diff that adds it, with a byte in it that is no UTF-8. */
    private static byte[] diff(String text) {
        String body = "+" + text.replace("\n", "\n+");
        long lines = body.chars().filter(c -> c == '\n').count() + 1;
        String head = "diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1," + lines + " @@\n";
        byte[] bytes = (head + body + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[head.length() + 1] = (byte) 0xff;
        return bytes;
    }
}
