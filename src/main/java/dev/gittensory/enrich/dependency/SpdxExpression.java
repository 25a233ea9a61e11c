package dev.gittensory.enrich.dependency;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Finds the license in an SPDX expression that cannot be avoided: of alternatives the mildest, of what holds together
 * the strictest. Works with two stacks instead of recursion, because the text is untrusted.
 */
final class SpdxExpression {

    /** Longer ones are lists of everything in an archive and say little of the package. */
    private static final int LONGEST = 1000;

    private static final String NONE = "";

    private final Deque<String> operators = new ArrayDeque<>();
    private final Deque<String> licenses = new ArrayDeque<>();
    private boolean malformed;

    private SpdxExpression() {}

    /** The identifier of the restrictive license under which the package comes in any case; empty if there is none. */
    static Optional<String> restrictionIn(String expression) {
        if (expression.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new SpdxExpression().evaluate(expression)).filter(id -> !id.equals(NONE));
    }

    /** The same for licenses of which it is not said whether one or all of them hold, taken for alternatives. */
    static Optional<String> restrictionIn(List<String> expressions) {
        String mildest = null;
        for (String expression : expressions) {
            String id = restrictionIn(expression).orElse(NONE);
            mildest = mildest == null ? id : milder(mildest, id);
        }
        return Optional.ofNullable(mildest).filter(id -> !id.equals(NONE));
    }

    private String evaluate(String expression) {
        StringTokenizer tokens = new StringTokenizer(expression, " ()\t\n\r", true);
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            switch (token) {
                case " ", "\t", "\n", "\r" -> {}
                case "(" -> operators.push(token);
                case ")" -> close();
                case "OR", "AND", "WITH" -> operator(token);
                default -> licenses.push(License.of(token) == License.UNRESTRICTED ? NONE : token);
            }
        }
        while (!operators.isEmpty()) {
            apply(operators.pop());
        }
        return licenses.size() == 1 && !malformed ? licenses.pop() : NONE;
    }

    private void close() {
        while (!operators.isEmpty() && !operators.element().equals("(")) {
            apply(operators.pop());
        }
        malformed |= operators.poll() == null;
    }

    private void operator(String operator) {
        while (!operators.isEmpty() && rank(operators.element()) >= rank(operator)) {
            apply(operators.pop());
        }
        operators.push(operator);
    }

    private void apply(String operator) {
        if (operator.equals("(") || licenses.size() < 2) {
            malformed = true;
            return;
        }
        String right = licenses.pop();
        String left = licenses.pop();
        licenses.push(
                switch (operator) {
                    case "OR" -> milder(left, right);
                    case "AND" -> milder(left, right).equals(left) ? right : left;
                    // exceptions are made so that a product may be linked with the package
                    default -> NONE;
                });
    }

    private static String milder(String one, String other) {
        return License.of(one).compareTo(License.of(other)) <= 0 ? one : other;
    }

    private static int rank(String operator) {
        return switch (operator) {
            case "WITH" -> 3;
            case "AND" -> 2;
            case "OR" -> 1;
            default -> 0;
        };
    }
}
