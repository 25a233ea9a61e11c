package dev.gittensory.domain;

import java.util.Locale;

/** What a verdict is worth for the check run, from the most lenient to the strictest. */
public enum GateMode {
    /** The verdict is kept for the record; no check run is posted, unless a credential has leaked. */
    OFF,
    /** The verdict is advice: it stops nothing, unless a credential has leaked or the change was not reviewed. */
    ADVISORY,
    /** A check run that a repository requires stops the merge unless the verdict is pass. */
    BLOCK;

    /** The word for it: {@code off | advisory | block}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
