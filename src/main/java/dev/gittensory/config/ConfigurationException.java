package dev.gittensory.config;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; the message lists everything that is wrong with it, and what to do. */
public class ConfigurationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> problems) {
        super(problems.stream()
                .map(problem -> "  - " + problem)
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        "The configuration has " + problems.size() + " problem(s):" + System.lineSeparator(),
                        "")));
    }
}
