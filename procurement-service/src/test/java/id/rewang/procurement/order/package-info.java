@NullMarked
package id.rewang.procurement.order;

import org.jspecify.annotations.NullMarked;
