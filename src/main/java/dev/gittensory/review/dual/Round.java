package dev.gittensory.review.dual;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.Disclosure;
import dev.gittensory.review.ModelId;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.ReviewerReport;
import dev.gittensory.review.Slot;
import dev.gittensory.review.consensus.Agreed;
import dev.gittensory.review.consensus.Consensus;
import dev.gittensory.review.input.ReviewInput;
import dev.gittensory.review.money.Cost;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers were sent, and what they have said; makes one result of it. Pure.
 *
 * @param sent what they were sent
 * @param voices of those that are configured
 */
record Round(ReviewInput sent, Map<Slot, Voice> voices, Map<Slot, Cost> costs) {

    /** Whether a model could not take in a part of what it was sent. */
    boolean tooLarge() {
        return voices.values().stream().anyMatch(voice -> !voice.tooLarge().isEmpty());
    }

    /** This round, with what an earlier one has used and cost. */
    Round after(Round earlier) {
        Map<Slot, Voice> all = new EnumMap<>(Slot.class);
        Map<Slot, Cost> sum = new EnumMap<>(Slot.class);
        voices.forEach((slot, voice) -> {
            all.put(slot, voice.after(Objects.requireNonNull(earlier.voices().get(slot))));
            sum.put(
                    slot,
                    Objects.requireNonNull(costs.get(slot))
                            .plus(Objects.requireNonNull(earlier.costs().get(slot))));
        });
        return new Round(sent, all, sum);
    }

    AiResult result(List<Finding> known) {
        Agreed agreed = agreed(known);
        List<String> unread = Stream.concat(
                        sent.unreadFiles().stream(),
                        voices.values().stream().flatMap(voice -> voice.tooLarge().stream()))
                .distinct()
                .toList();
        return new AiResult(
                (int) voices.values().stream()
                        .filter(voice -> voice.opinion() != null)
                        .count(),
                AiResult.REVIEWERS,
                agreement(agreed.agreement(), unread),
                reason(unread),
                agreed.findings(),
                agreed.disagreements(),
                unread,
                voices.values().stream().map(this::report).toList(),
                new Disclosure(sent.hash(), sent.promptVersion(), sent.redactions(), independent()));
    }

    private Agreed agreed(List<Finding> known) {
        Opinion a = opinion(Slot.A);
        Opinion b = opinion(Slot.B);
        if (a != null && b != null) {
            return Consensus.of(a, b, known);
        }
        if (a != null) {
            return Consensus.ofOne(Slot.A, a, known);
        }
        return b != null ? Consensus.ofOne(Slot.B, b, known) : Consensus.ofNobody();
    }

    /**
     * Nobody may be asked by the policy for budgets: then the gate decides as if there were no reviewers. What a reviewer has not
     * read it cannot approve of.
     */
    private Agreement agreement(Agreement ofOpinions, List<String> unread) {
        if (voices.values().stream().allMatch(voice -> voice.reason() == AiReason.AI_BUDGET)) {
            return Agreement.NO_REVIEWERS;
        }
        return unread.isEmpty() ? ofOpinions : Agreement.INCONCLUSIVE;
    }

    private @Nullable AiReason reason(List<String> unread) {
        return voices.values().stream()
                .map(Voice::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(
                        voices.size() < AiResult.REVIEWERS
                                ? AiReason.NO_REVIEWERS
                                : unread.isEmpty() ? null : AiReason.AI_TOO_LARGE);
    }

    private boolean independent() {
        List<ModelId> models = voices.values().stream()
                .map(voice -> voice.reviewer().model().id())
                .toList();
        return models.size() < 2 || models.get(0).isIndependentOf(models.get(1));
    }

    private @Nullable Opinion opinion(Slot slot) {
        Voice voice = voices.get(slot);
        return voice == null ? null : voice.opinion();
    }

    private ReviewerReport report(Voice voice) {
        ModelId model = voice.reviewer().model().id();
        Opinion opinion = voice.opinion();
        Slot slot = voice.reviewer().slot();
        return new ReviewerReport(
                slot,
                model.provider(),
                model.model(),
                opinion == null ? null : opinion.stance(),
                opinion == null ? 0 : opinion.confidence(),
                voice.reason(),
                voice.unfounded(),
                voice.usage(),
                Objects.requireNonNull(costs.get(slot)).usd().orElse(null),
                voice.cached());
    }
}
