package vn.ocop.certification.rulebook;

import vn.ocop.platform.refusal.Text;

/**
 * A kind of paper that proves an answer (QĐ 26/2026, Phụ lục III, Mẫu 02).
 *
 * @param proof what is handed in
 */
public record EvidenceKind(String code, Text name, Text proof, String article) {}
