/**
 * The entry point of the runnable jar: boots Payara Micro, lets callers in once the application is deployed, and ends
 * the process if it is not. Part of {@code gittensory.jar} only; a server that deploys the WAR never sees it.
 */
@NullMarked
package dev.gittensory.launch;

import org.jspecify.annotations.NullMarked;
