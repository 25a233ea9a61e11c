package dev.gittensory.review.input;

/**
 * What each field may take of one prompt, in tokens. The shares are fixed, so that a long description cannot take the room
 * of the change that it describes.
 */
record Shares(int title, int body, int files, int diff) {

    private static final int TITLE_PERCENT = 1;
    private static final int BODY_PERCENT = 7;
    private static final int FILES_PERCENT = 7;

    /** Divides the room; nobody gets less than nothing. */
    static Shares of(int tokens) {
        int room = Math.max(tokens, 0);
        int title = percent(room, TITLE_PERCENT);
        int body = percent(room, BODY_PERCENT);
        int files = percent(room, FILES_PERCENT);
        return new Shares(title, body, files, room - title - body - files);
    }

    private static int percent(int tokens, int percent) {
        return (int) ((long) tokens * percent / 100);
    }
}
