package dev.gittensory.enrich.regex;

import java.util.List;

/** A part of a regular expression, as far as it matters for backtracking. */
sealed interface RegexNode {

    /** Whether it can match the empty text for sure. */
    boolean isNullable();

    /** One character of a set; an empty set stands for something of which nothing is known. */
    record One(CharSet set) implements RegexNode {
        @Override
        public boolean isNullable() {
            return false;
        }
    }

    record Sequence(List<RegexNode> parts, boolean isNullable) implements RegexNode {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<RegexNode> alternatives, boolean isNullable) implements RegexNode {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A body that may come more than once, or not at all.
     *
     * @param endless whether there is no upper limit
     * @param several whether once will do, and twice as well
     */
    record Repeat(RegexNode body, boolean endless, boolean several, boolean isNullable) implements RegexNode {}

    /** A place that matches no text, or that is not tried again once it has matched. */
    record Sealed(RegexNode inside) implements RegexNode {
        @Override
        public boolean isNullable() {
            return false;
        }
    }

    /** The parts one after the other. */
    static RegexNode sequence(List<RegexNode> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new Sequence(parts, parts.stream().allMatch(RegexNode::isNullable));
    }

    /** One of the alternatives. */
    static RegexNode choice(List<RegexNode> alternatives) {
        return alternatives.size() == 1
                ? alternatives.get(0)
                : new Choice(alternatives, alternatives.stream().anyMatch(RegexNode::isNullable));
    }

    /** The body as often as the counts say, which are as long as somebody wanted. */
    static RegexNode repeat(RegexNode body, String least, String most) {
        boolean optional = least.equals("0");
        boolean endless = most.isEmpty();
        boolean several = (optional || least.equals("1")) && !most.equals("0") && !most.equals("1");
        return new Repeat(body, endless, several, optional || body.isNullable());
    }
}
