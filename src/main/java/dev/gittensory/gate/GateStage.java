package dev.gittensory.gate;

import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.EffectivePolicy;
import dev.gittensory.policy.Policies;
import dev.gittensory.policy.Policy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.List;

/** Stage 3 as the container sees it: hands the policy that is in force to the pure function. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GateStage {

    private static final Logger LOG = System.getLogger(GateStage.class.getName());

    @Inject
    Policies policies;

    /** Decides about the change; whether the configuration of the repository is known is found out in here. */
    public GateResult decide(ReviewId review, Facts facts, List<Signal> signals) {
        EffectivePolicy effective = policies.effective(review);
        Inputs inputs = new Inputs(
                facts.withConfigurationKnown(effective.repositoryKnown()),
                signals,
                effective.repository().gate());
        return new GateResult(
                inputs.under(effective.floor()), inputs, effective.repository().report());
    }

    /** What a verdict about the change is going to be worth. */
    public GateMode mode(ReviewId review) {
        return policy(review).mode();
    }

    /** What a review that ended before this stage means for a merge. */
    public Enforcement withoutVerdict(ReviewId review, Outcome outcome) {
        Policy policy = policy(review);
        return new Enforcement(policy.mode(), Conclusions.withoutVerdict(policy, outcome));
    }

    /** A review that fails must end, whatever it was that failed; the floor is always there. */
    private Policy policy(ReviewId review) {
        try {
            return policies.effective(review).policy();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "The configuration of the repository of " + review + " could not be read", e);
            return policies.operator().gate();
        }
    }
}
