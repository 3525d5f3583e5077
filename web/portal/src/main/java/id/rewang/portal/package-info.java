/** The portal: pages by what people do; {@code api}, {@code security}, {@code live}, {@code draft} and {@code web} serve them all. */
@NullMarked
package id.rewang.portal;

import org.jspecify.annotations.NullMarked;
