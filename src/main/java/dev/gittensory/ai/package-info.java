/**
 * Language models of OpenAI and of whoever speaks its protocol, of Anthropic, and of Ollama, behind the port {@link
 * dev.gittensory.review.Model}. {@link dev.gittensory.ai.Models} makes them. langchain4j knows the protocols; what goes
 * over the wire, how long that may take and what an error means is decided here.
 *
 * <p>Must not know what is asked, nor what an answer says. No text of either, and no key, may reach a log line or an
 * exception.
 */
@NullMarked
package dev.gittensory.ai;

import org.jspecify.annotations.NullMarked;
