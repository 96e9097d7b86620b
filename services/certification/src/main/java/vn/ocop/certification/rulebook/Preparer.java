package vn.ocop.certification.rulebook;

/** Who puts a dossier together: the product's own, then what is added on its way up (QĐ 26/2026, Điều 6). */
public enum Preparer {
    PRODUCER, COMMUNE, PROVINCE
}
