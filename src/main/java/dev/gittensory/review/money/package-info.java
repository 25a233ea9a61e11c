/**
 * What asking model reviewers costs, and whether it may be asked at all: prices, estimates before a call, ceilings, and the
 * account that is put right after it. An amount is exact or it is unknown; unknown is never zero.
 *
 * <p>Must not know how models are asked, nor where the account is kept.
 */
@NullMarked
package dev.gittensory.review.money;

import org.jspecify.annotations.NullMarked;
