@NullMarked
package id.rewang.procurement.kafka;

import org.jspecify.annotations.NullMarked;
