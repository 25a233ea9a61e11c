package dev.gittensory.enrich.dependency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Licenses that ask more of a product than to name its parts, by their SPDX identifiers. */
enum License {
    /** Neither on this list nor a license at all. */
    UNRESTRICTED("", ""),
    STRONG_COPYLEFT(
            "a strong copyleft license",
            "GPL-1.0 GPL-1.0-only GPL-1.0-or-later GPL-1.0+ GPL-2.0 GPL-2.0-only GPL-2.0-or-later GPL-2.0+"
                    + " GPL-3.0 GPL-3.0-only GPL-3.0-or-later GPL-3.0+"),
    NETWORK_COPYLEFT(
            "a network copyleft license",
            "AGPL-1.0 AGPL-1.0-only AGPL-1.0-or-later AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later AGPL-3.0+"),
    SOURCE_AVAILABLE(
            "a license that restricts use",
            "SSPL-1.0 BUSL-1.1 Elastic-2.0 PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0"
                    + " CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5 CC-BY-NC-3.0 CC-BY-NC-4.0"
                    + " CC-BY-NC-SA-1.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0 CC-BY-NC-SA-4.0"
                    + " CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0");

    private static final Map<String, License> BY_ID = byId();

    private final String description;
    private final List<String> ids;

    License(String description, String ids) {
        this.description = description;
        this.ids = List.of(ids.split(" "));
    }

    /** What kind of license it is, for a sentence. */
    String description() {
        return description;
    }

    /** The kind of an identifier. */
    static License of(String id) {
        return BY_ID.getOrDefault(id, UNRESTRICTED);
    }

    private static Map<String, License> byId() {
        Map<String, License> byId = new LinkedHashMap<>();
        for (License license : values()) {
            license.ids.forEach(id -> byId.put(id, license));
        }
        return byId;
    }
}
