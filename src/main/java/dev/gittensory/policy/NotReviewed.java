package dev.gittensory.policy;

import dev.gittensory.domain.CheckConclusion;

/** How the check run of a change that was not reviewed is concluded, the more lenient first. Neither is green. */
public enum NotReviewed {
    ACTION_REQUIRED(CheckConclusion.ACTION_REQUIRED),
    FAILURE(CheckConclusion.FAILURE);

    private final CheckConclusion conclusion;

    NotReviewed(CheckConclusion conclusion) {
        this.conclusion = conclusion;
    }

    /** The conclusion it stands for. */
    public CheckConclusion conclusion() {
        return conclusion;
    }
}
