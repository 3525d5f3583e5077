/** What other services tell: answers of stock and funds, bills and payments, sellers and products. */
@NullMarked
package id.rewang.procurement.kafka;

import org.jspecify.annotations.NullMarked;
