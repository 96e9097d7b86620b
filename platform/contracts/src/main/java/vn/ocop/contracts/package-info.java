/** The facts that cross a service border: past-tense records with ids and public facts, never personal data. */
@NullMarked
package vn.ocop.contracts;

import org.jspecify.annotations.NullMarked;
