package dev.gittensory.diff;

/** The time stamp by which {@code diff -N} says that a file is missing on one side: the start of 1970, in any zone. */
final class EpochStamp {

    private EpochStamp() {}

    /** True if the text of a header line ends in a tab and that moment, as in {@code 1970-01-01 01:00:00.0 +0100}. */
    static boolean ends(String headerText) {
        String stamp = headerText.substring(headerText.lastIndexOf('\t') + 1);
        int zone = stamp.length() - 5;
        if (stamp.length() == headerText.length() || zone < 20 || stamp.charAt(zone - 1) != ' ') {
            return false;
        }
        int midnight;
        if (stamp.startsWith("1970-01-01 ")) {
            midnight = 0;
        } else if (stamp.startsWith("1969-12-31 ")) {
            midnight = -24 * 60;
        } else {
            return false;
        }
        int local = minutes(stamp, 11, 14);
        int offset = minutes(stamp, zone + 1, zone + 3);
        return local >= 0
                && offset >= 0
                && isZero(stamp, 16, zone - 1)
                && midnight + local == (stamp.charAt(zone) == '-' ? -offset : offset);
    }

    private static int minutes(String text, int hours, int minutes) {
        int h = twoDigits(text, hours);
        int m = twoDigits(text, minutes);
        return h < 0 || m < 0 ? -1 : h * 60 + m;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean isZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("0:.".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
