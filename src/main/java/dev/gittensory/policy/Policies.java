package dev.gittensory.policy;

import dev.gittensory.domain.ReviewId;

/** Where policies come from. */
public interface Policies {

    /** The operator's policy as it stands now. */
    OperatorPolicy operator();

    /** What this review is decided by; reads the configuration of its repository, so it may take a while. */
    EffectivePolicy effective(ReviewId review);
}
