/** Departments and their officials. */
@NullMarked
package id.rewang.procurement.department;

import org.jspecify.annotations.NullMarked;
