/**
 * The resource adapter that brings the message broker into the server. It is packed into {@code artemis-ra.rar} and
 * shares no class with the application, which knows it only by the name {@code artemis-ra} and the Jakarta Messaging
 * API.
 */
@NullMarked
package dev.gittensory.broker;

import org.jspecify.annotations.NullMarked;
