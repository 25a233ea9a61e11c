package dev.gittensory.enrich.dependency;

import dev.gittensory.enrich.manifest.Declaration;
import dev.gittensory.redact.Credentials;
import java.util.List;

/** Names of packages as findings and questions may carry them. The manifest readers have checked their syntax. */
final class PackageNames {

    private static final Credentials CREDENTIALS = Credentials.standard();
    private static final int MOST = 5;

    private PackageNames() {}

    /** Whether a name may be shown and sent; a credential can have the form of a name. */
    static boolean areFit(String name) {
        return CREDENTIALS.firstIn(name).isEmpty();
    }

    /** The name for a sentence. */
    static String shown(Declaration declaration) {
        return areFit(declaration.name()) ? code(declaration.name()) : "A dependency";
    }

    /** The first names and how many there are beside them; empty if none is fit. */
    static String listed(List<Declaration> declarations) {
        List<String> names = declarations.stream()
                .map(Declaration::name)
                .filter(PackageNames::areFit)
                .limit(MOST)
                .map(PackageNames::code)
                .toList();
        int others = declarations.size() - names.size();
        return String.join(", ", names) + (others > 0 && !names.isEmpty() ? " and " + others + " more" : "");
    }

    /** As code, because a scope would be a mention, and a module a link; no name has the character that ends it. */
    private static String code(String name) {
        return '`' + name + '`';
    }
}
