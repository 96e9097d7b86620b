package vn.ocop.contracts;

import org.jspecify.annotations.Nullable;

/**
 * An administrative unit on the platform.
 *
 * @param code code of QĐ 19/2025/QĐ-TTg: two digits for a province or city, five for a commune or ward; {@code VN} for
 *     the ministry
 * @param kind {@code MINISTRY}, {@code PROVINCE}, {@code COMMUNE} (xã) or {@code WARD} (phường)
 * @param parent the unit above, null for the ministry
 */
public record UnitFact(String code, String name, String kind, @Nullable String parent) {}
