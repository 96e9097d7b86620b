package vn.ocop.certification.rulebook;

/** How many sets of a dossier are filed; what is filed on the software weighs like paper (QĐ 26/2026, Điều 7.1). */
public record Copies(int paper, int electronic, String article) {}
