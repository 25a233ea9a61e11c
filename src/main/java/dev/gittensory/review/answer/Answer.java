package dev.gittensory.review.answer;

import dev.gittensory.review.Opinion;

/** What could be made of a model's answer. */
public sealed interface Answer {

    /**
     * An opinion.
     *
     * @param faulty how many of its findings were dropped because something that they need is missing or unknown
     */
    record Understood(Opinion opinion, int faulty) implements Answer {

        /** Never the texts: a model may quote what it was sent. */
        @Override
        public String toString() {
            return "Understood with " + opinion.remarks().size() + " remarks, " + faulty + " faulty";
        }
    }

    /** No opinion, and why. */
    record NotUnderstood(Problem problem) implements Answer {}

    /** Why an answer cannot be understood, in words for the model and for the log. */
    enum Problem {
        EMPTY("The answer is empty."),
        TOO_LONG("The answer is too long."),
        NO_OBJECT("There is no JSON object in the answer."),
        MALFORMED("The JSON of the answer is malformed, incomplete, nested too deeply, or names a key twice."),
        NO_VERDICT("The JSON object has no verdict."),
        UNKNOWN_VERDICT("The verdict is none of approve, comment and block."),
        SEVERAL("There are several answers, and they differ.");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        /** Holds nothing of the answer. */
        public String sentence() {
            return sentence;
        }
    }
}
