@NullMarked
package id.rewang.identity.web;

import org.jspecify.annotations.NullMarked;
