package vn.ocop.certification.rulebook;

/** Why a product is evaluated (QĐ 26/2026, Điều 6.1). */
public enum DossierKind {
    /** Lần đầu. */
    FIRST_TIME,
    /** Nâng hạng. */
    UPGRADE,
    /** Đánh giá, phân hạng lại. */
    RE_EVALUATION
}
