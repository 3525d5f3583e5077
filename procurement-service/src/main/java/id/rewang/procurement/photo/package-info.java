/** Photos of an order's goods, uploaded while they are checked: the picture as it was taken, and nothing else of the file. */
@NullMarked
package id.rewang.procurement.photo;

import org.jspecify.annotations.NullMarked;
