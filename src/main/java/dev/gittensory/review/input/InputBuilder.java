package dev.gittensory.review.input;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Sha256;
import dev.gittensory.redact.Placeholders;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.VisibleText;
import dev.gittensory.review.input.ReviewInput.Part;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the prompts of a review, once for both reviewers. Nothing of a change gets into them that was not redacted before.
 * Equal texts make equal prompts. Never throws, whatever the change holds; time and memory are linear in its size. Safe for
 * several threads.
 */
public final class InputBuilder {

    private final Vocabulary vocabulary;

    public InputBuilder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The input for both reviewers. It has no parts if there is no file, or no room for any.
     *
     * @param rubric what the operator asks for; trusted, and sent as it is; empty for nothing
     */
    public ReviewInput build(ReviewText text, String rubric, InputSettings settings) {
        Placeholders placeholders = new Placeholders(vocabulary);
        String system = PromptTexts.system(rubric);
        String title = VisibleText.of(placeholders.redact(text.title()).strip());
        List<String> body = VisibleText.lines(placeholders.redact(text.body()));
        Map<FileChange, String> paths = shownPaths(text, placeholders);

        int fixed = TokenEstimate.of(system) + PartWriter.FIXED_TOKENS;
        Shares shares = Shares.of(settings.usableTokens() - fixed);
        DiffPlan plan = new DiffPlan(placeholders, paths, shares.diff(), settings.mostParts());
        List<FileChange> files = ReadingOrder.of(text.changes());
        files.forEach(plan::add);

        FileList list = new FileList(files, paths, plan, placeholders);
        PartWriter writer = new PartWriter(title, body, list, plan.parts(), shares);
        List<Part> parts = new ArrayList<>();
        for (PlannedPart planned : plan.parts()) {
            String user = writer.write(planned);
            Prompt prompt = new Prompt(system, user, settings.maxOutputTokens());
            parts.add(new Part(prompt, planned.files(), TokenEstimate.of(system) + TokenEstimate.of(user)));
        }
        return new ReviewInput(hash(parts), parts, unread(plan), placeholders.counts(), PromptTexts.VERSION);
    }

    private static Map<FileChange, String> shownPaths(ReviewText text, Placeholders placeholders) {
        Map<FileChange, String> paths = new IdentityHashMap<>();
        text.changes().files().forEach(file -> paths.put(file, ShownPath.of(file.path(), placeholders)));
        return paths;
    }

    private static List<String> unread(DiffPlan plan) {
        return plan.unread().stream().map(FileChange::path).distinct().toList();
    }

    private static String hash(List<Part> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        MessageDigest digest = Sha256.digest();
        for (Part part : parts) {
            for (String text : List.of(part.prompt().system(), part.prompt().user())) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                // where one text ends is a part of what is hashed
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
