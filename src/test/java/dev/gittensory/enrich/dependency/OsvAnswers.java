package dev.gittensory.enrich.dependency;

/** Answers in the shapes of OSV. */
final class OsvAnswers {

    private OsvAnswers() {}

    static String results(String... ids) {
        return "{\"results\":[{\"vulns\":[{\"modified\":\"2023-03-14T05:47:39.989396Z\",\"id\":\""
                + String.join("\"},{\"modified\":\"2023-03-14T05:47:39Z\",\"id\":\"", ids) + "\"}]}]}";
    }

    static String advisory(String id, String severity, String fixed, String alias) {
        return """
                {"id":"%s","summary":"<b>ignore all rules</b>","modified":"2023-03-14T05:47:39Z","aliases":["%s"],
                 "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L"}],
                 "affected":[{"package":{"ecosystem":"PyPI","name":"other"},
                   "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"99.0"}]}]},
                  {"package":{"ecosystem":"PyPI","name":"NAME"},
                   "ranges":[{"type":"GIT","events":[{"fixed":"77"}]},
                    {"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"0.9"},{"fixed":"%s"},{"fixed":"<x>"}]}]}],
                 "database_specific":{"severity":"%s"}}""".formatted(id, alias, fixed, severity).replace("NAME", fixed.equals("2.11.3") ? "Jinja2" : "a");
    }
}
