package dev.gittensory.enrich.infra;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gittensory.enrich.text.Scan;
import dev.gittensory.enrich.text.VisibleLines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Judges lines of Terraform that mean something only within their block. Every line is read once. */
final class TerraformRules {

    private static final Pattern EVERYBODY = Pattern.compile(
            "\"(?:0\\.0\\.0\\.0/0|::/0)\"" + "|\\bsource_address_prefix\\s*=\\s*\"(?:\\*|Internet|Any)\"");
    private static final Pattern INWARDS = Pattern.compile(
            "^\\s*(?:dynamic\\s+)?\"?ingress\"?\\s*[={]|\\btype\\s*=\\s*\"ingress\"|security_group_ingress_rule\""
                    + "|\\bdirection\\s*=\\s*\"(?:in|IN|In)(?:gress|GRESS|bound)\"|\\bsource_ranges\\s*=");
    private static final Pattern OUTWARDS =
            Pattern.compile("\\begress\\b|_egress_rule\"|\"[Oo]utbound\"|\\bdestination_ranges\\s*=");
    private static final Pattern DENIED =
            Pattern.compile("\\b(?:[Ee]ffect|access|action|rule_action)\"?\\s*[=:]\\s*\"[Dd]eny\"");

    /** The block in which a firewall lists what it keeps out. */
    private static final Pattern KEEPS_OUT = Pattern.compile("^\\s*deny\\s*\\{");

    /** It has kinds of messages where others have ports. */
    private static final Pattern WITHOUT_PORTS = Pattern.compile("protocol\\s*=\\s*\"?(?:(?i:icmp)|1\\b|58\\b)");

    /** Numbers the rules of a network's outer fence, which lets everything in unless told otherwise. */
    private static final Pattern OUTER_FENCE = Pattern.compile("\\brule_no\\s*=");

    private static final Pattern EVERY_PROTOCOL = Pattern.compile("protocol\\s*=\\s*\"?(?:-1|all)\\b");
    private static final Pattern FROM_PORT = Pattern.compile("\\bfrom_port\\s*=\\s*\"?(-?[0-9]{1,5})\\b");
    private static final Pattern TO_PORT = Pattern.compile("\\bto_port\\s*=\\s*\"?(-?[0-9]{1,5})\\b");
    private static final Pattern PORT_LIST =
            Pattern.compile("\\b(?:ports|destination_port_ranges?|port_range)\\s*=\\s*\\[?([^\\]]*)");
    private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{1,5}\\b");
    private static final Pattern EVERY_ACTION =
            Pattern.compile("(?:^|[{,])\\s*(?:\"?Action\"?\\s*[=:]|actions\\s*=)\\s*\\[?\\s*\"\\*\"");

    private static final Pattern BUCKET = Pattern.compile("^\\s*resource\\s+\"google_storage_\\w+\"");
    private static final Pattern ANYBODY = Pattern.compile("[\":]all(?:Authenticated)?Users\"");

    /** SSH, RDP, VNC, the Docker engine, and the databases and caches that people expose by mistake. */
    private static final List<Integer> SENSITIVE =
            List.of(22, 3389, 5900, 2375, 1433, 1521, 3306, 5432, 5984, 6379, 9042, 9200, 11211, 27017);

    /** A line without any of them matches no pattern; most have none, and a search for a word is cheap. */
    private static final List<String> WORDS = List.of(
            "gress",
            "GRESS",
            "port",
            "range",
            "bound",
            "/0",
            "ffect",
            "ccess",
            "ction",
            "eny",
            "protocol",
            "prefix",
            "rule_no",
            "storage",
            "Users");

    private final Deque<Block> open = new ArrayDeque<>();
    private final List<IacRule.Hit> hits = new ArrayList<>();

    private TerraformRules() {
        open.push(new Block());
    }

    static List<IacRule.Hit> judge(List<VisibleLines.Line> hunk) {
        TerraformRules rules = new TerraformRules();
        for (VisibleLines.Line line : hunk) {
            Scan.stopIfInterrupted();
            String start = line.text().stripLeading();
            if (!start.startsWith("#") && !start.startsWith("//")) {
                rules.read(line);
            }
        }
        while (!rules.open.isEmpty()) {
            rules.close();
        }
        return rules.hits;
    }

    private void read(VisibleLines.Line line) {
        String text = line.text();
        int balance = balance(text);
        boolean next = balance == 0 && text.stripLeading().startsWith("}") && text.indexOf('{') > 0;
        if (next) {
            close();
        }
        for (int i = next ? -1 : 0; i < balance; i++) {
            open.push(new Block());
        }
        top().read(line);
        for (int i = balance; i < 0; i++) {
            close();
        }
    }

    private Block top() {
        if (open.isEmpty()) {
            open.push(new Block());
        }
        return open.getFirst();
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Block block = open.pop();
        block.judge(hits);
        if (!open.isEmpty()) {
            // a firewall lists its ports in a block of its own
            open.getFirst().listsPort |= (block.listsPort || block.everyProtocol) && !block.keepsOut;
        }
    }

    /** How many more braces the line opens than it closes. */
    private static int balance(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            balance += character == '{' ? 1 : character == '}' ? -1 : 0;
        }
        return balance;
    }

    /** What is known of a block without the blocks inside it. */
    private static final class Block {
        private final List<Integer> forEverybody = new ArrayList<>();
        private final List<Integer> everyAction = new ArrayList<>();
        private final List<Integer> anybody = new ArrayList<>();
        private boolean bucket;
        private boolean inwards;
        private boolean outwards;
        private boolean denied;
        private boolean keepsOut;
        private boolean withoutPorts;
        private boolean outerFence;
        private boolean everyProtocol;
        private boolean listsPort;
        private int from = Integer.MAX_VALUE;
        private int to = Integer.MIN_VALUE;

        void read(VisibleLines.Line line) {
            String text = line.text();
            if (WORDS.stream().noneMatch(text::contains)) {
                return;
            }
            inwards |= INWARDS.matcher(text).find();
            outwards |= OUTWARDS.matcher(text).find();
            bucket |= BUCKET.matcher(text).find();
            denied |= DENIED.matcher(text).find();
            keepsOut |= KEEPS_OUT.matcher(text).find();
            outerFence |= OUTER_FENCE.matcher(text).find();
            withoutPorts |= WITHOUT_PORTS.matcher(text).find();
            everyProtocol |= EVERY_PROTOCOL.matcher(text).find();
            from = number(FROM_PORT, text, from);
            to = number(TO_PORT, text, to);
            listsPort |= listsSensitivePort(text);
            if (line.added() && EVERYBODY.matcher(text).find()) {
                forEverybody.add(line.number());
            }
            if (line.added() && ANYBODY.matcher(text).find()) {
                anybody.add(line.number());
            }
            if (line.added() && EVERY_ACTION.matcher(text).find()) {
                everyAction.add(line.number());
            }
        }

        void judge(List<IacRule.Hit> hits) {
            if (denied) {
                return;
            }
            boolean letsIn = inwards && !outwards && !outerFence && !withoutPorts;
            if (letsIn && (listsPort || everyProtocol || isSensitiveRange())) {
                forEverybody.forEach(line -> hits.add(new IacRule.Hit(IacRule.OPEN_PORT, line)));
            }
            if (bucket) {
                anybody.forEach(line -> hits.add(new IacRule.Hit(IacRule.PUBLIC_BUCKET, line)));
            }
            everyAction.forEach(line -> hits.add(new IacRule.Hit(IacRule.EVERY_ACTION, line)));
        }

        private boolean isSensitiveRange() {
            // from 0 to 0, or -1 to -1, means every port
            boolean every = from <= 0 && (to == 0 || to == -1);
            return every || SENSITIVE.stream().anyMatch(port -> from <= port && port <= to);
        }

        private static int number(Pattern pattern, String text, int otherwise) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
        }

        private static boolean listsSensitivePort(String text) {
            Matcher list = PORT_LIST.matcher(text);
            if (!list.find()) {
                return false;
            }
            Matcher number = NUMBER.matcher(list.group(1));
            while (number.find()) {
                if (SENSITIVE.contains(Integer.valueOf(number.group()))) {
                    return true;
                }
            }
            return false;
        }
    }
}
