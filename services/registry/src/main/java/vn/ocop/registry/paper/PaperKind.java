package vn.ocop.registry.paper;

/** The kinds of evidence that Mẫu 02 lists (QĐ 26/2026, Phụ lục III). */
public enum PaperKind {
    BUSINESS_REGISTRATION,
    PRODUCTION_CERTIFICATE,
    MATERIAL_ORIGIN,
    ENVIRONMENT,
    LOCAL_LABOUR,
    GROWTH,
    INTELLECTUAL_PROPERTY,
    MARKET,
    PROMOTION,
    PRODUCT_STORY,
    QUALITY_DECLARATION,
    TEST_REPORT,
    TRACEABILITY,
    QUALITY_SYSTEM,
    AWARD
}
