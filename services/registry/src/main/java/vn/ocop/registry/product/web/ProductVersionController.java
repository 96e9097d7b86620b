package vn.ocop.registry.product.web;

import static vn.ocop.platform.identity.Role.ADVISORY_MEMBER;
import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.COUNCIL_MEMBER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.PRODUCER;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.registry.hearing.Judges;
import vn.ocop.registry.product.Products;

/** What was said of a product when a dossier froze it: what was filed is what was filed (QĐ 26/2026, Điều 7.1). */
@RestController
@RequestMapping("/v1/registry/products/{id}/versions")
class ProductVersionController {

    private final Products products;

    ProductVersionController(Products products) {
        this.products = products;
    }

    /** For those who reach the product, and for the judges of an open hearing that names this version. */
    @GetMapping("/{version}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, CITY_OFFICER, CITY_LEADER, COUNCIL_MEMBER,
            ADVISORY_MEMBER})
    ResponseEntity<ProductView> get(@PathVariable UUID id, @PathVariable long version) {
        if (!Judges.mayAct() && products.find(id).isEmpty()) {
            throw Refusal.notFound();
        }
        return ProductController.answer(products.find(id, version).orElseThrow(Refusal::notFound));
    }
}
