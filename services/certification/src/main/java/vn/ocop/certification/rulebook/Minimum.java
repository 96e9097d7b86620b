package vn.ocop.certification.rulebook;

import java.math.BigDecimal;

/**
 * The least points of a criterion for a rank ("yêu cầu tối thiểu", the asterisks of QĐ 26/2026, Phụ lục II).
 *
 * @param index the criterion's place in the law's order, from 0
 */
record Minimum(int stars, int index, String criterion, BigDecimal needed) {}
