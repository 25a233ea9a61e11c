package dev.gittensory.review.consensus;

import dev.gittensory.review.Remark;
import dev.gittensory.review.Slot;
import java.util.List;
import java.util.Locale;

/** Says what one reviewer would block on and the other would not. Nothing of it but the path is from strangers. */
final class Disagreements {

    private Disagreements() {}

    /** A sentence for each thing that somebody would block on. */
    static List<String> of(List<Matter> matters) {
        return matters.stream()
                .filter(Matter::blocking)
                .map(Disagreements::sentence)
                .distinct()
                .toList();
    }

    private static String sentence(Matter matter) {
        Claim objection = matter.objection();
        Remark remark = objection.remark();
        Slot other = objection.by() == Slot.A ? Slot.B : Slot.A;
        return "%s would block on %s, line %d (%s); %s %s."
                .formatted(
                        objection.by().label(),
                        PlainText.line(remark.path(), PlainText.LONGEST_PATH),
                        remark.line(),
                        remark.category().name().toLowerCase(Locale.ROOT),
                        other.label(),
                        matter.isOfBoth() ? "has found it too and would not" : "would not");
    }
}
