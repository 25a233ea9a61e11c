package dev.gittensory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of the user, taken apart by what it says of its fences and by nothing else. Fails if a fence is not closed as
 * it was opened, or if a line in it does not begin with a sign of the product.
 *
 * @param outside what is in no fence, with the key taken out
 * @param blocks the lines in each fence, by its name
 */
public record FencedPrompt(String key, List<String> outside, Map<String, List<String>> blocks) {

    private static final Pattern KEY = Pattern.compile("The key of all fences in this message is ([0-9a-f]{16})\\.");
    private static final Pattern SIGN = Pattern.compile("@ .*|\\| .*|[+ -] [0-9]+\\| .*", Pattern.DOTALL);

    /** Every end of a line that any reader could know. */
    private static final Pattern ENDS = Pattern.compile("\r\n|[\n\r\u000b\f\u0085\u2028\u2029]");

    public static FencedPrompt of(String user) {
        Matcher first = KEY.matcher(user);
        assertThat(first.lookingAt()).isTrue();
        String key = first.group(1);
        List<String> outside = new ArrayList<>();
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        String open = "";
        for (String line : ENDS.split(user)) {
            if (!open.isEmpty() && line.equals("[[end " + open + " " + key + "]]")) {
                open = "";
            } else if (!open.isEmpty()) {
                assertThat(line).matches(SIGN).doesNotContain(key);
                blocks.computeIfAbsent(open, name -> new ArrayList<>()).add(line);
            } else if (line.startsWith("[[begin ") && line.endsWith(" " + key + "]]")) {
                open = line.substring("[[begin ".length(), line.length() - key.length() - 3);
                assertThat(blocks).doesNotContainKey(open);
                blocks.put(open, new ArrayList<>());
            } else {
                outside.add(line.replace(key, "KEY"));
            }
        }
        assertThat(open).as("fence that is not closed").isEmpty();
        assertThat(blocks.keySet()).containsExactly("title", "description", "files", "diff");
        return new FencedPrompt(key, outside, blocks);
    }

    /** The text in a fence. */
    public String block(String name) {
        return String.join("\n", lines(name));
    }

    /** The lines in a fence. */
    public List<String> lines(String name) {
        return blocks.getOrDefault(name, List.of());
    }
}
