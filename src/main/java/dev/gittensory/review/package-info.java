/**
 * Stage 2: two independent model reviewers give their opinion, and consensus is made of it. Until reviewers can be
 * configured the stage reports that there are none, and the gate draws its conclusion from that.
 *
 * <p>Must not know providers or their protocols; those implement this package's ports elsewhere.
 */
@NullMarked
package dev.gittensory.review;

import org.jspecify.annotations.NullMarked;
