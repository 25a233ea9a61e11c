package dev.gittensory.bench;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.bench.LabelledComments.Comment;
import dev.gittensory.bench.LabelledComments.PullRequest;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.consensus.Agreed;
import dev.gittensory.review.consensus.Consensus;
import dev.gittensory.review.consensus.Traced;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what two reviewers say, what consensus makes of it, and what of that is right. */
final class ConsensusScore {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,80})`|\\b(\\w+(?:_\\w+|\\(\\)|[a-z][A-Z]\\w*))");

    /** Comments that somebody is shown, and those of them that are valid. */
    static final class Shown {
        private int valid;
        private int all;

        void add(Comment comment) {
            all++;
            valid += comment.valid() ? 1 : 0;
        }

        void add(Shown other) {
            all += other.all;
            valid += other.valid;
        }

        double precision() {
            return all == 0 ? Double.NaN : (double) valid / all;
        }

        double recall(int ofValid) {
            return ofValid == 0 ? Double.NaN : (double) valid / ofValid;
        }

        int valid() {
            return valid;
        }

        int all() {
            return all;
        }
    }

    final Shown a = new Shown();
    final Shown b = new Shown();
    final Shown either = new Shown();
    final Shown both = new Shown();
    final Shown ours = new Shown();
    final Shown noise = new Shown();
    int validComments;
    int duplicates;
    int validWithInvalid;
    int validWithValid;
    int clearlyDifferent;

    /** Runs the pair over a pull request. */
    void count(PullRequest pullRequest, String sourceA, String sourceB) {
        Opinion opinionA = pullRequest.opinion(sourceA);
        Opinion opinionB = pullRequest.opinion(sourceB);
        List<Comment> comments = pullRequest.comments();
        validComments += (int) comments.stream().filter(Comment::valid).count();
        opinionA.remarks().forEach(remark -> a.add(comments.get(number(remark.title()))));
        opinionB.remarks().forEach(remark -> b.add(comments.get(number(remark.title()))));
        Agreed agreed = Consensus.of(opinionA, opinionB, List.of());
        duplicates += agreed.duplicates();
        Set<Integer> shown =
                agreed.findings().stream().map(ConsensusScore::number).collect(Collectors.toSet());
        shown.forEach(number -> ours.add(comments.get(number)));
        for (List<String> matter : Traced.matters(opinionA, opinionB)) {
            List<Comment> merged =
                    matter.stream().map(title -> comments.get(number(title))).toList();
            if (merged.size() > 1) {
                both.add(merged.get(0));
                judge(merged.get(0), merged.get(1));
            }
            if (!shown.contains(number(matter.get(0)))) {
                merged.forEach(noise::add);
            }
        }
        for (Opinion opinion : List.of(opinionA, opinionB)) {
            Traced.repeated(opinion)
                    .forEach(pair -> judge(comments.get(number(pair.get(0))), comments.get(number(pair.get(1)))));
        }
        either.add(union(comments, sourceA, sourceB));
    }

    void add(ConsensusScore other) {
        a.add(other.a);
        b.add(other.b);
        either.add(other.either);
        both.add(other.both);
        ours.add(other.ours);
        noise.add(other.noise);
        validComments += other.validComments;
        duplicates += other.duplicates;
        validWithInvalid += other.validWithInvalid;
        validWithValid += other.validWithValid;
        clearlyDifferent += other.clearlyDifferent;
    }

    private static Shown union(List<Comment> comments, String sourceA, String sourceB) {
        Shown union = new Shown();
        comments.stream()
                .filter(comment ->
                        comment.source().equals(sourceA) || comment.source().equals(sourceB))
                .forEach(union::add);
        return union;
    }

    private void judge(Comment one, Comment other) {
        if (one.valid() != other.valid()) {
            validWithInvalid++;
        } else if (one.valid()) {
            validWithValid++;
            clearlyDifferent += areClearlyDifferent(one, other) ? 1 : 0;
        }
    }

    /** Both name code, and none that the other one names. */
    private static boolean areClearlyDifferent(Comment one, Comment other) {
        Set<String> names = names(one.note());
        Set<String> others = names(other.note());
        return !names.isEmpty() && !others.isEmpty() && names.stream().noneMatch(others::contains);
    }

    private static Set<String> names(String note) {
        Set<String> names = new HashSet<>();
        Matcher matcher = CODE.matcher(note);
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            names.add(name.replace("()", ""));
        }
        return names;
    }

    private static int number(ReviewerFinding found) {
        return number(found.finding().message());
    }

    /** A title, or a message that begins with it. */
    private static int number(String title) {
        return Integer.parseInt(title.substring(1).split(":", 2)[0]);
    }
}
