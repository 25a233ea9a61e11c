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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers were sent, and what they have said; makes one result of it. Pure.
 *
 * @param sent what they were sent
 * @param voices of those that are configured
 */
record Round(ReviewInput sent, Map<Slot, Voice> voices, Map<Slot, Cost> costs) {

    /** Paths of what some model could not take in. */
    Set<String> tooLarge() {
        return voices.values().stream()
                .flatMap(voice -> voice.tooLarge().stream())
                .collect(Collectors.toSet());
    }

    /** Reviewers that could not take in a part. */
    Set<Slot> overfed() {
        return voices.values().stream()
                .filter(voice -> !voice.tooLarge().isEmpty())
                .map(voice -> voice.reviewer().slot())
                .collect(Collectors.toSet());
    }

    /** With what the overfed ones have said of the rest, in smaller parts; the others are not asked again. */
    Round with(Round rest) {
        Map<Slot, Voice> all = new EnumMap<>(voices);
        Map<Slot, Cost> sum = new EnumMap<>(costs);
        rest.voices().forEach((slot, voice) -> all.merge(slot, voice, Voice::with));
        rest.costs().forEach((slot, cost) -> sum.merge(slot, cost, Cost::plus));
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

    /** What a reviewer has not read it cannot approve of. */
    private static Agreement agreement(Agreement ofOpinions, List<String> unread) {
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
                voice.dropped(),
                voice.usage(),
                Objects.requireNonNull(costs.get(slot)).usd().orElse(null),
                voice.cached(),
                voice.wasSent());
    }
}
