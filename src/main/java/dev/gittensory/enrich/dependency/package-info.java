/**
 * Analyzers that judge what a change does to the dependencies of a project: in its manifests, in its lock files, and by
 * what public registries know of the packages.
 *
 * <p>Tells the outside nothing but ecosystem, name and version of packages that come from public registries. Takes
 * nothing from an answer into a finding but identifiers that pass a strict pattern.
 */
@NullMarked
package dev.gittensory.enrich.dependency;

import org.jspecify.annotations.NullMarked;
