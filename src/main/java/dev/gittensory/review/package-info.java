/**
 * Stage 2: two independent model reviewers give their opinion, and consensus is made of it. Here are its words and the
 * port behind which models are; building the input, reading the answers, consensus and money have packages of their own.
 *
 * <p>Must not know providers or their protocols.
 */
@NullMarked
package dev.gittensory.review;

import org.jspecify.annotations.NullMarked;
