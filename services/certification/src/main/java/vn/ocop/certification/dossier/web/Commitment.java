package vn.ocop.certification.dossier.web;

import jakarta.validation.constraints.AssertTrue;

/** The producer's commitment that what it hands in is true (Mẫu 01). */
record Commitment(@AssertTrue boolean committed) {}
