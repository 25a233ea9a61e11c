package dev.gittensory.review.dual;

import dev.gittensory.policy.Budgets;
import java.util.ArrayList;
import java.util.List;

/** What is questionable about a choice of reviewers. */
final class Concerns {

    private Concerns() {}

    /** A sentence each; empty if all is well. */
    static List<String> of(List<Reviewer> reviewers, Budgets budgets) {
        List<String> concerns = new ArrayList<>();
        if (reviewers.size() == 1) {
            concerns.add("Only " + reviewers.get(0).slot().label()
                    + " is configured; without a second one every change is held for a person.");
        }
        if (reviewers.size() == 2
                && !reviewers
                        .get(0)
                        .model()
                        .id()
                        .isIndependentOf(reviewers.get(1).model().id())) {
            concerns.add(
                    "Both model reviewers use one account of one provider, so they may be wrong together; every review says"
                            + " so. Configure another provider, or at least another account, for one of them.");
        }
        for (Reviewer reviewer : reviewers) {
            if (budgets.limited() && reviewer.price().isEmpty()) {
                concerns.add("The policy has a ceiling for spending, and the price of "
                        + reviewer.slot().label()
                        + " is not known, so it is not asked. A model that costs nothing needs the price 0.");
            }
        }
        return concerns;
    }
}
