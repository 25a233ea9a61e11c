package dev.gittensory.api;

import com.google.re2j.Pattern;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** Numbers in the query of a request. A server that reads them itself answers a wrong one with 404. */
final class Limit {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Limit() {}

    /** The number, or the default if it is absent. */
    static int of(@Nullable String text, String parameter, int absent, int least, int most) {
        if (text == null) {
            return absent;
        }
        int number = NUMBER.matches(text) ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new ProblemException(Problem.of(
                    Status.BAD_REQUEST,
                    "bad_" + parameter,
                    "The parameter " + parameter + " is a number from " + least + " to " + most + "."));
        }
        return number;
    }
}
