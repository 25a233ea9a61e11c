package dev.gittensory.enrich.manifest;

import dev.gittensory.enrich.manifest.ManifestChangeTest.Case;
import java.util.List;

/** More fragments of manifests as diffs show them, and what a careful reader takes from them. */
final class MoreManifestSamples {

    private MoreManifestSamples() {}

    static final List<Case> OTHERS = List.of(
            new Case(
                    "requirements.txt",
                    """
                    +# a comment about flask
                    +flask==2.0.1  # why
                    +requests[socks]>=2.0,<3 ; python_version < "3.9"
                    +django (>=4.0)
                    +plain
                    +direct @ https://example.org/direct.whl
                    +-e git+https://example.org/x.git#egg=eggy
                    +-r base.txt
                    +some prose that is no requirement
                    +hashed==1.0 \\
                    +    --hash=sha256:00
                    """,
                    "flask ==2.0.1 REGISTRY",
                    "requests >=2.0,<3 REGISTRY",
                    "django >=4.0 REGISTRY",
                    "plain REGISTRY",
                    "direct ADDRESS",
                    "eggy GIT",
                    "hashed ==1.0 REGISTRY"),
            new Case("requirements-dev.txt", "+pytest==8.0\n", "pytest ==8.0 REGISTRY dev"),
            new Case(
                    "pyproject.toml",
                    """
                     [project]
                    +keywords = [
                    +  "flask>=2",
                    +]
                     dependencies = [
                    +  "flask>=2",
                    +  'plain',
                     ]
                     [project.optional-dependencies]
                    +docs = ["sphinx==7.0"]
                     [tool.poetry.dependencies]
                    +python = "^3.9"
                    +httpx = "^0.27"
                    +own = { git = "https://example.org/own.git" }
                    +inner = { path = "../inner" }
                    +held = { version = "1.0", source = "corp" }
                     [tool.black]
                    +version = "1.0"
                    """,
                    "flask >=2 REGISTRY",
                    "plain REGISTRY",
                    "sphinx ==7.0 REGISTRY dev",
                    "httpx ^0.27 REGISTRY",
                    "own GIT",
                    "inner WORKSPACE",
                    "held 1.0 CUSTOM_REGISTRY"),
            new Case("pyproject.toml", """
                    +    "requests>=2.31",
                    +    "Programming Language :: Python :: 3",
                    +version = "1.0"
                    +httpx = "^0.27"
                    +rich = { version = "^13", optional = true }
                    """, "requests >=2.31 REGISTRY", "httpx ^0.27 REGISTRY", "rich ^13 REGISTRY"),
            new Case(
                    "go.mod",
                    """
                     require (
                    +	github.com/a/b v1.0.0
                    +	github.com/c/d v1.0.0 // indirect
                     )
                     exclude (
                    +	github.com/e/f v1.0.0
                     )
                    +require golang.org/x/net v0.1.0
                    +replace github.com/g/h => ../h
                    +replace github.com/i/j v1.0.0 => github.com/fork/j v1.0.1
                    +go 1.21
                    """,
                    "github.com/a/b v1.0.0 REGISTRY",
                    "golang.org/x/net v0.1.0 REGISTRY",
                    "github.com/g/h WORKSPACE",
                    "github.com/i/j GIT"),
            new Case(
                    "Cargo.toml",
                    """
                     [package]
                    +version = "1.0.0"
                     [dependencies]
                    +serde = "1.0"
                    +tokio = { version = "1", features = [
                    +own = { path = "../own", version = "0.1" }
                    +shared = { workspace = true }
                    +forked = { git = "https://example.org/forked" }
                    +corp = { version = "1", registry = "corp" }
                     [dev-dependencies.mock]
                    +version = "2"
                     [profile.release]
                    +strip = "1"
                    """,
                    "serde 1.0 REGISTRY",
                    "tokio 1 REGISTRY",
                    "own 0.1 WORKSPACE",
                    "shared WORKSPACE",
                    "forked GIT",
                    "corp 1 CUSTOM_REGISTRY",
                    "mock 2 REGISTRY dev"),
            new Case(
                    "Cargo.toml", "+edition = \"2021\"\n+anyhow = \"1.0.5\"\n+name = \"1\"\n", "anyhow 1.0.5 REGISTRY"),
            new Case("Gemfile", """
                    +gem "rails", "~> 7.0.4", ">= 7.0.4.2"
                    +gem 'local', path: '../local'
                    +gem 'edge', github: 'owner/edge'
                    +gem 'old', :git => 'https://example.org/old.git'
                    +# gem 'not'
                    """, "rails ~> 7.0.4, >= 7.0.4.2 REGISTRY", "local WORKSPACE", "edge GIT", "old GIT"),
            new Case("src/App.csproj", """
                    +    <PackageReference Include="Acme.One" Version="1.0.0" />
                    +    <PackageReference Include="Acme.Two" />
                    +    <ProjectReference Include="..\\Three\\Three.csproj" />
                    """, "Acme.One 1.0.0 REGISTRY", "Acme.Two REGISTRY"));
}
