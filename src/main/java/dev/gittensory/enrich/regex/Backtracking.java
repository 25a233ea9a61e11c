package dev.gittensory.enrich.regex;

import dev.gittensory.enrich.regex.RegexNode.Choice;
import dev.gittensory.enrich.regex.RegexNode.One;
import dev.gittensory.enrich.regex.RegexNode.Repeat;
import dev.gittensory.enrich.regex.RegexNode.Sealed;
import dev.gittensory.enrich.regex.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a backtracking engine can need exponential time for a pattern. The rule: an endless repetition, behind
 * which the match can still fail, has a body that can match the same text in two ways, because
 *
 * <ul>
 *   <li>an endless repetition inside it can do the work of several rounds: everything else in the round is optional, or
 *       matches what that repetition matches, as in {@code (a+)+}, {@code (\w+\s?)+} and {@code (a.*)+};
 *   <li>a round may end with what the next may begin with, as in {@code (\s*,\s*)+};
 *   <li>two alternatives match the same, or one matches what others match one after the other, as in {@code (a|a)*}.
 * </ul>
 *
 * In {@code (ab+)+} none of this is so. The depth of the recursion is that of the parser, which bounds it.
 */
final class Backtracking {

    /** More than a pattern that a person wrote needs; whoever exceeds it is left alone. */
    private static final int MOST_STEPS = 20_000;

    private int steps;

    private Backtracking() {}

    /**
     * Whether the pattern is one of those.
     *
     * @param toTheEnd whether the text must match to its end, so that the match can fail behind the last part
     */
    static boolean explodes(String pattern, boolean toTheEnd) {
        if (!pattern.contains(")")) {
            return false;
        }
        Backtracking search = new Backtracking();
        Optional<RegexNode> root = RegexParser.parse(pattern);
        return root.isPresent() && search.explodes(root.get(), toTheEnd) && search.steps < MOST_STEPS;
    }

    private boolean explodes(RegexNode node, boolean canFailBehind) {
        if (isExhausted()) {
            return false;
        }
        if (node instanceof Sequence sequence) {
            boolean canFail = canFailBehind;
            for (int at = sequence.parts().size() - 1; at >= 0; at--) {
                RegexNode part = sequence.parts().get(at);
                if (explodes(part, canFail)) {
                    return true;
                }
                canFail |= !part.isNullable();
            }
            return false;
        }
        if (node instanceof Choice choice) {
            return choice.alternatives().stream().anyMatch(alternative -> explodes(alternative, canFailBehind));
        }
        if (node instanceof Repeat repeat) {
            return repeat.endless() && canFailBehind && isAmbiguous(repeat.body())
                    || explodes(repeat.body(), canFailBehind);
        }
        return node instanceof Sealed sealed && explodes(sealed.inside(), false);
    }

    private boolean isAmbiguous(RegexNode body) {
        return isSwallowed(body, List.of())
                || hasSameAlternatives(body)
                || edge(body, true).intersects(edge(body, false));
    }

    /** Whether there is a repetition that can do the work of several rounds, given what else is in a round. */
    private boolean isSwallowed(RegexNode node, List<RegexNode> others) {
        steps += others.size();
        if (isExhausted()) {
            return false;
        }
        if (node instanceof Sequence sequence) {
            for (int at = 0; at < sequence.parts().size(); at++) {
                RegexNode part = sequence.parts().get(at);
                if (!(part instanceof One)) {
                    List<RegexNode> more = new ArrayList<>(others);
                    more.addAll(sequence.parts().subList(0, at));
                    more.addAll(
                            sequence.parts().subList(at + 1, sequence.parts().size()));
                    if (isSwallowed(part, more)) {
                        return true;
                    }
                }
            }
            return false;
        }
        if (node instanceof Choice choice) {
            return choice.alternatives().stream().anyMatch(alternative -> isSwallowed(alternative, others))
                    || concatenates(choice) && others.stream().allMatch(RegexNode::isNullable);
        }
        return node instanceof Repeat repeat && (doesItAll(repeat, others) || isSwallowed(repeat.body(), others));
    }

    private boolean doesItAll(Repeat repeat, List<RegexNode> others) {
        return repeat.endless() && others.stream().allMatch(other -> isMadeOf(other, repeat.body()))
                || repeat.several() && others.stream().allMatch(RegexNode::isNullable);
    }

    /** Whether the part can match something that consists of characters of the set, if it is one. */
    private boolean isMadeOf(RegexNode part, RegexNode characters) {
        if (isExhausted()) {
            return false;
        }
        if (part.isNullable()) {
            return true;
        }
        if (!(characters instanceof One one)) {
            return false;
        }
        if (part instanceof Sequence sequence) {
            return sequence.parts().stream().allMatch(inner -> isMadeOf(inner, one));
        }
        if (part instanceof Choice choice) {
            return choice.alternatives().stream().anyMatch(inner -> isMadeOf(inner, one));
        }
        if (part instanceof Repeat repeat) {
            return isMadeOf(repeat.body(), one);
        }
        return part instanceof One other && other.set().intersects(one.set());
    }

    /** What the endless repetitions match with which a round may begin, or end. */
    private CharSet edge(RegexNode node, boolean first) {
        CharSet set = CharSet.NONE;
        if (isExhausted()) {
            return set;
        }
        if (node instanceof Sequence sequence) {
            int size = sequence.parts().size();
            boolean passed = true;
            for (int step = 0; step < size && passed; step++) {
                RegexNode part = sequence.parts().get(first ? step : size - 1 - step);
                set = set.union(edge(part, first));
                passed = part.isNullable();
            }
            return set;
        }
        if (node instanceof Choice choice) {
            for (RegexNode alternative : choice.alternatives()) {
                set = set.union(edge(alternative, first));
            }
            return set;
        }
        if (node instanceof Repeat repeat) {
            return repeat.endless() && repeat.body() instanceof One one ? one.set() : edge(repeat.body(), first);
        }
        return set;
    }

    private boolean hasSameAlternatives(RegexNode node) {
        if (isExhausted()) {
            return false;
        }
        if (node instanceof Sequence sequence) {
            return sequence.parts().stream().anyMatch(this::hasSameAlternatives);
        }
        if (node instanceof Repeat repeat) {
            return hasSameAlternatives(repeat.body());
        }
        if (!(node instanceof Choice choice)) {
            return false;
        }
        List<RegexNode> alternatives = choice.alternatives();
        for (int one = 0; one < alternatives.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (isSame(characters(alternatives.get(one)), characters(alternatives.get(other)))) {
                    return true;
                }
            }
        }
        return alternatives.stream().anyMatch(this::hasSameAlternatives);
    }

    /** Whether an alternative can match what others match in several rounds. */
    private boolean concatenates(Choice choice) {
        steps += choice.alternatives().size() * choice.alternatives().size();
        List<List<CharSet>> all =
                choice.alternatives().stream().map(this::characters).toList();
        List<CharSet> single = all.stream()
                .filter(sets -> sets.size() == 1)
                .map(sets -> sets.get(0))
                .toList();
        return all.stream()
                .filter(sets -> sets.size() > 1)
                .anyMatch(sets -> sets.stream().allMatch(set -> single.stream().anyMatch(set::intersects)));
    }

    private boolean isSame(List<CharSet> one, List<CharSet> other) {
        boolean same = !one.isEmpty() && one.size() == other.size();
        for (int at = 0; same && at < one.size(); at++) {
            same = !isExhausted() && one.get(at).intersects(other.get(at));
        }
        return same;
    }

    /** The sets of a part that matches a fixed number of characters; empty if it does not. */
    private List<CharSet> characters(RegexNode node) {
        List<RegexNode> parts = node instanceof Sequence sequence ? sequence.parts() : List.of(node);
        steps += parts.size();
        boolean fixed = parts.stream().allMatch(One.class::isInstance);
        return fixed ? parts.stream().map(part -> ((One) part).set()).toList() : List.of();
    }

    private boolean isExhausted() {
        return ++steps >= MOST_STEPS;
    }
}
