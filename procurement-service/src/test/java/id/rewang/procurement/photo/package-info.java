@NullMarked
package id.rewang.procurement.photo;

import org.jspecify.annotations.NullMarked;
