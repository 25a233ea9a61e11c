package dev.gittensory.enrich.nesting;

import dev.gittensory.enrich.text.HunkText;
import java.util.List;

/**
 * Follows the blocks of a hunk and picks those that lie too deep. A hunk does not show what is around it: how deep it
 * begins is read from its indentation, and believed only so far that two of the levels must be visible.
 */
abstract sealed class DeepBlocks permits BracedBlocks, IndentedBlocks {

    /** Levels that are borne: a type, a function in it, and four of what may be in a function. */
    static final int BEARABLE = 6;

    private static final int MOST_INVISIBLE = BEARABLE - 1;

    final HunkText hunk;
    final String code;
    final Indentation indentation;

    DeepBlocks(HunkText hunk) {
        this.hunk = hunk;
        code = hunk.code();
        indentation = Indentation.of(hunk);
    }

    /** The first lines of the blocks that the change brings and that lie too deep; one for all that lie in the same. */
    static List<Integer> in(HunkText hunk) {
        return switch (hunk.language()) {
            case PYTHON, RUBY -> new IndentedBlocks(hunk).lines();
            case JAVA, KOTLIN, SCALA, GROOVY, SCRIPT, PHP, GO, RUST, C_SHARP, C, SWIFT ->
                new BracedBlocks(hunk).lines();
            case SHELL, NONE -> List.of();
        };
    }

    abstract List<Integer> lines();

    /** How deep a line lies by its indentation, as far as that is believed. */
    final int invisible(int columns) {
        return Math.min(MOST_INVISIBLE, indentation.levels(columns));
    }
}
