package dev.gittensory.keys;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** What can be told of a host by looking at its name. */
enum HostKind {
    /** The service's own machine. */
    LOOPBACK,
    /** A place where a cloud keeps the credentials of its machines, or one that no provider can be at. */
    FORBIDDEN,
    /** Not the one plain spelling; another program could read it as another host. */
    ODD,
    OTHER;

    private static final Set<String> METADATA_NAMES = Set.of(
            "metadata", "metadata.google.internal", "metadata.goog", "instance-data", "instance-data.ec2.internal");

    /** Metadata services outside the link-local range. */
    private static final Set<String> METADATA_ADDRESSES = Set.of(
            "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254", "fd20:ce:0:0:0:0:0:254");

    /** Looks at the host of a parsed address; asks no name server. */
    static HostKind of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            return name.indexOf('%') >= 0 ? ODD : address(name);
        }
        if (!isPlain(name)) {
            return ODD;
        }
        if (endsInNumber(name)) {
            return isDottedQuad(name) ? address(name) : ODD;
        }
        if (METADATA_NAMES.contains(name)) {
            return FORBIDDEN;
        }
        return name.equals("localhost") ? LOOPBACK : OTHER;
    }

    private static boolean isPlain(String name) {
        return !name.endsWith(".")
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    /** Programs take such a name for an IPv4 address in decimal, octal or hexadecimal parts. */
    private static boolean endsInNumber(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.startsWith("0x") || last.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDottedQuad(String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean number =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number || part.length() > 1 && part.charAt(0) == '0' || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static HostKind address(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal); // a literal, so nobody is asked
            if (address.isLoopbackAddress()) {
                return LOOPBACK;
            }
            boolean reachable =
                    address instanceof Inet4Address ? isUnicast4(address.getAddress()) : isUnicast6(address);
            boolean metadata = METADATA_ADDRESSES.contains(address.getHostAddress());
            return reachable && !metadata ? OTHER : FORBIDDEN;
        } catch (UnknownHostException e) {
            return ODD;
        }
    }

    private static boolean isUnicast4(byte[] address) {
        int first = address[0] & 0xff;
        return first != 0 && first < 224 && !(first == 169 && (address[1] & 0xff) == 254);
    }

    /** Global or unique local. Not those that carry an IPv4 address inside, and so lead to any of them: 6to4, Teredo, NAT64. */
    private static boolean isUnicast6(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second == 0;
        boolean global = (first & 0xe000) == 0x2000;
        boolean uniqueLocal = (first & 0xfe00) == 0xfc00;
        return (global || uniqueLocal) && !tunnel;
    }
}
