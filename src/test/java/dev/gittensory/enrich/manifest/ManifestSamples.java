package dev.gittensory.enrich.manifest;

import dev.gittensory.enrich.manifest.ManifestChangeTest.Case;
import java.util.List;

/** Fragments of manifests as diffs show them, and what a careful reader takes from them. */
final class ManifestSamples {

    private ManifestSamples() {}

    static final List<Case> MAVEN = List.of(
            new Case("pom.xml", """
                         <dependency>
                           <groupId>org.example</groupId>
                           <artifactId>one</artifactId>
                    -      <version>1.0</version>
                    +      <version>1.1</version>
                         </dependency>
                    """, "org.example:one 1.1 REGISTRY"),
            new Case("pom.xml", """
                           <groupId>org.example</groupId>
                           <artifactId>one</artifactId>
                    -      <version>1.0</version>
                    +      <version>1.1</version>
                         </parent>
                    """),
            new Case("pom.xml", """
                           <groupId>org.example</groupId>
                           <artifactId>one-maven-plugin</artifactId>
                    -      <version>1.0</version>
                    +      <version>1.1</version>
                           <configuration>
                    """),
            new Case("pom.xml", """
                    +    <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${a.version}</version></dependency>
                    ...
                    +    <a.version>2.0</a.version>
                    """, "g:a 2.0 REGISTRY"),
            new Case("pom.xml", """
                    +    <dependency>
                    +      <groupId>g</groupId>
                    +      <artifactId>a</artifactId>
                    +      <scope>test</scope>
                    +      <exclusions>
                    +        <exclusion>
                    +          <groupId>other</groupId>
                    +          <artifactId>excluded</artifactId>
                    +        </exclusion>
                    +      </exclusions>
                    +    </dependency>
                    """, "g:a REGISTRY dev"),
            new Case("pom.xml", """
                    +    <!-- <dependency><groupId>g</groupId><artifactId>a</artifactId></dependency>
                    +    <dependency><groupId>g</groupId><artifactId>b</artifactId></dependency> -->
                    +    <dependency>
                    +      <groupId>${project.groupId}</groupId>
                    +      <artifactId>own</artifactId>
                    +    </dependency>
                    +    <dependency>
                    +      <groupId>org.example</groupId>
                    +      <artifactId>own</artifactId>
                    +      <version>${project.version}</version>
                    +    </dependency>
                    """, "org.example:own ${project.version} WORKSPACE"),
            new Case("pom.xml", """
                           <artifactId>before</artifactId>
                    +    </dependency>
                    +    <dependency>
                    +      <groupId>g</groupId>
                    +      <artifactId>local</artifactId>
                    +      <systemPath>${basedir}/lib/x.jar</systemPath>
                         </dependency>
                    """, "g:local FILE"),
            new Case(
                    "app/build.gradle.kts",
                    """
                    +    implementation("org.example:one:1.0")
                    +    testImplementation("org.example:two:2.0:classifier@zip")
                    +    implementation(platform("org.example:bom:$version"))
                    +    api(project(":core"))
                    +    exclude("org.example:three:1.0")
                    +    // implementation("org.example:four:1.0")
                    +    implementation(libs.five)
                    """,
                    "org.example:one 1.0 REGISTRY",
                    "org.example:two 2.0 REGISTRY dev",
                    "org.example:bom $version REGISTRY"),
            new Case(
                    "build.gradle",
                    """
                    +    implementation 'org.example:one:1.+'
                    +    compile group: 'org.example', name: 'two', version: '2.0'
                    +    runtimeOnly 'org.example:three'
                    """,
                    "org.example:one 1.+ REGISTRY",
                    "org.example:two 2.0 REGISTRY",
                    "org.example:three REGISTRY"),
            new Case(
                    "gradle/libs.versions.toml",
                    """
                     [versions]
                    -one = "1.0"
                    +one = "1.1"
                    ...
                     [libraries]
                     first = { module = "g:first", version.ref = "one" }
                    +second = { group = "g", name = "second", version = "2.0" }
                    +third = "g:third:3.0"
                     [plugins]
                    +fourth = { id = "g.fourth", version = "4.0" }
                    """,
                    "g:first 1.1 REGISTRY",
                    "g:second 2.0 REGISTRY",
                    "g:third 3.0 REGISTRY"));

    static final List<Case> JAVASCRIPT = List.of(
            new Case(
                    "package.json",
                    """
                     {
                    -  "version": "1.0.0",
                    +  "version": "1.0.1",
                       "engines": {
                    +    "vscode": "^1.60.0"
                       },
                       "scripts": {
                    +    "build": "1.0.0"
                       },
                       "dependencies": {
                    +    "@scope/one": "^1.0.0",
                    +    "two": "workspace:*",
                    +    "three": "git+https://example.org/three.git",
                    +    "four": "owner/four#main",
                    +    "five": "http://example.org/five.tgz",
                    +    "six": "file:./six.tgz",
                    +    "seven": "file:../seven",
                    +    "eight": "npm:other@1.0.0",
                    +    "nine": "https://example.org/nine.tgz"
                       },
                       "devDependencies": {
                    +    "ten": "1.0.0"
                       },
                       "peerDependencies": {
                    +    "eleven": ">=1"
                       }
                    """,
                    "@scope/one ^1.0.0 REGISTRY",
                    "two workspace:* WORKSPACE",
                    "three git+https://example.org/three.git GIT",
                    "four owner/four#main GIT",
                    "five http://example.org/five.tgz PLAIN_ADDRESS",
                    "six file:./six.tgz FILE",
                    "seven file:../seven WORKSPACE",
                    "eight npm:other@1.0.0 ALIAS",
                    "nine https://example.org/nine.tgz ADDRESS",
                    "ten 1.0.0 REGISTRY dev"),
            new Case("web/package.json", """
                         "before": "^1.0.0",
                    +    "added": "^2.0.0",
                    +    "typed": "latest",
                    +    "node": "18.0.0",
                    +    "license": "MIT",
                    +    "main": "dist/index.js"
                    """, "added ^2.0.0 REGISTRY"),
            new Case("composer.json", """
                       "require": {
                         "php": "^8.1",
                    +    "ext-json": "*",
                    +    "acme/one": "^1.0"
                       },
                       "require-dev": {
                    +    "acme/two": "dev-main"
                    """, "acme/one ^1.0 REGISTRY", "acme/two dev-main REGISTRY dev"));
}
