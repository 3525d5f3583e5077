/** What holds the parts together. */
@NullMarked
package id.rewang.procurement.config;

import org.jspecify.annotations.NullMarked;
