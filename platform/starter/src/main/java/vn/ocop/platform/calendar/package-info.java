/** The working days of Vietnamese authorities: weekends, public holidays and each year's swapped days. */
@NullMarked
package vn.ocop.platform.calendar;

import org.jspecify.annotations.NullMarked;
