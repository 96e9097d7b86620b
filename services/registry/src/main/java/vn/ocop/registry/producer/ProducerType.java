package vn.ocop.registry.producer;

/** Who may take part (QĐ 26/2026, Điều 2.3). */
public enum ProducerType {
    COOPERATIVE,
    COOPERATIVE_GROUP,
    SME,
    FARM,
    HOUSEHOLD_BUSINESS,
    /** Association, operating centre or the like: for community tourism only. */
    TOURISM_BODY;

    /** A household's tax code may be its representative's personal number (TT 86/2024/TT-BTC). */
    boolean mayUsePersonalNumber() {
        return this == HOUSEHOLD_BUSINESS || this == FARM;
    }
}
