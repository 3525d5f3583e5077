@NullMarked
package id.rewang.procurement.policy;

import org.jspecify.annotations.NullMarked;
