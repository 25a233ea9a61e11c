package dev.gittensory.gate;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ReviewId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Stage 3 as the container sees it: hands the operator's policy to the pure function. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GateStage {

    @Inject
    Policy policy;

    /** Decides about the change. */
    public GateResult decide(ReviewId review, Facts facts, List<Finding> findings) {
        return new GateResult(Gate.decide(policy, facts, findings));
    }
}
