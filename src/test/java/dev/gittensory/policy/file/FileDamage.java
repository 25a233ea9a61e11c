package dev.gittensory.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes files that nobody would write: good ones that were damaged, and heaps of what YAML is made of. */
final class FileDamage {

    private static final List<byte[]> GOOD = List.of(
            bytes(ConfigTexts.REPOSITORY),
            bytes(ConfigTexts.OPERATOR),
            bytes(ConfigTexts.REPOSITORY.replace("\n", "\r\n")),
            bytes("\uFEFF" + ConfigTexts.OPERATOR));

    private static final List<byte[]> TOKENS = List.of(
                    ("[ ] { } , : - ? | > |+2 >-9 & &a *a ! !!str !<x> !x!y % %YAML %TAG --- ... # ' \" '' \\ \\x41 \\u00 \\uD83D"
                                    + " \\U0010FFFF @ ` << ~ = null true 0x1F 1e5 -1 .inf a b gate: mode: off block blockers:"
                                    + " severity: nit rubric: installations: default: budgets: protected-paths: max-files: 7")
                            .split(" "))
            .stream()
            .map(FileDamage::bytes)
            .toList();

    private static final List<byte[]> SPACES = List.of(
            bytes("\n"),
            bytes("\n"),
            bytes("\n  "),
            bytes("\n    "),
            bytes(" "),
            bytes(" "),
            bytes("  "),
            bytes("\t"),
            bytes("\r\n"),
            bytes("\r"),
            bytes("\u0085"),
            bytes("\u2028"),
            bytes("\uFEFF"),
            bytes("\uD83D\uDD12"),
            bytes("\0"),
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});

    private final Random random;

    FileDamage(Random random) {
        this.random = random;
    }

    /** A good file with one to four damages, gross ones or such that the file remains YAML. */
    byte[] damagedFile() {
        byte[] file = GOOD.get(random.nextInt(GOOD.size()));
        boolean gross = random.nextBoolean();
        for (int i = random.nextInt(4); i >= 0; i--) {
            file = gross ? damaged(file) : edited(file);
        }
        return file;
    }

    /** Up to eighty tokens in a row; in one of a hundred files they are there many times over. */
    byte[] heapOfTokens() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = random.nextInt(80); i >= 0; i--) {
            out.writeBytes(token());
            if (random.nextInt(3) > 0) {
                out.writeBytes(space());
            }
        }
        byte[] heap = out.toByteArray();
        return random.nextInt(100) == 0 ? repeated(heap, 1 + random.nextInt(RepositoryFile.LIMIT / heap.length)) : heap;
    }

    private byte[] damaged(byte[] file) {
        int at = random.nextInt(file.length + 1);
        int end = Math.min(file.length, at + random.nextInt(random.nextBoolean() ? 4 : 60));
        return switch (random.nextInt(6)) {
            case 0 -> joined(file, at, end, new byte[] {(byte) random.nextInt(256)});
            case 1 -> joined(file, at, at, random.nextBoolean() ? token() : space());
            case 2 -> joined(file, at, end, new byte[0]);
            case 3 -> joined(file, at, at, repeated(Arrays.copyOfRange(file, at, end), random.nextInt(100)));
            case 4 -> joined(file, at, at, Arrays.copyOfRange(file, random.nextInt(file.length + 1), file.length));
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(file, at) : joined(file, at, end, token());
        };
    }

    /** What a clumsy editor does: a letter changes, a line goes, a value is replaced, or a key. */
    private byte[] edited(byte[] file) {
        int at = random.nextInt(file.length);
        int line = after(file, at, '\n');
        int end = Math.max(line, after(file, line, '\n') - 1);
        int colon = Math.min(end, after(file, line, ':'));
        return switch (random.nextInt(4)) {
            case 0 -> joined(file, at, Math.min(file.length, at + random.nextInt(2)), new byte[] {letter()});
            case 1 -> joined(file, line, Math.min(file.length, end + 1), new byte[0]);
            case 2 -> joined(joined(file, colon, end, token()), colon, colon, bytes(" "));
            default -> joined(file, Math.max(line, colon - 1 - random.nextInt(9)), Math.max(line, colon - 1), token());
        };
    }

    private byte letter() {
        return (byte) (' ' + random.nextInt('~' - ' ' + 1));
    }

    /** The place after the next such character, or the end. */
    private static int after(byte[] file, int from, char character) {
        int at = from;
        while (at < file.length && file[at] != character) {
            at++;
        }
        return Math.min(file.length, at + 1);
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    private byte[] space() {
        return SPACES.get(random.nextInt(random.nextInt(10) == 0 ? SPACES.size() : 7));
    }

    private static byte[] joined(byte[] file, int at, int end, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(between);
        out.write(file, end, file.length - end);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] part, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
