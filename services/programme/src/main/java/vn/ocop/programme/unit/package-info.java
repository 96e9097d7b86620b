/** Administrative units: the ministry, the city, its communes and wards. */
@NullMarked
package vn.ocop.programme.unit;

import org.jspecify.annotations.NullMarked;
