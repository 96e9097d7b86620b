package vn.ocop.registry.product.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;
import static vn.ocop.platform.identity.Role.CULTURE_OFFICER;
import static vn.ocop.platform.identity.Role.INSPECTOR;
import static vn.ocop.platform.identity.Role.PRODUCER;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Products;

/** Products: described by their producer, in one of the 26 sets. */
@RestController
@RequestMapping("/v1/registry/products")
class ProductController {

    private final Products products;
    private final Producers producers;
    private final Clock clock;

    ProductController(Products products, Producers producers, Clock clock) {
        this.products = products;
        this.producers = producers;
        this.clock = clock;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<Product> describe(@Valid @RequestBody ProductForm.New form) {
        var producer = producers.find(form.producerId())
                .orElseThrow(() -> Refusal.invalid("producerId", "unknown", "Không có chủ thể này.",
                        "There is no such producer."));
        var says = form.says();
        var product = new Product(Ids.next(), producer.unit(), producer.owner(), producer.id(), 1, says.set(),
                says.name(),
                says.description(), says.specification(), says.story(), clock.instant());
        products.add(product, "ProductDescribed");
        return ResponseEntity.created(URI.create("/v1/registry/products/" + product.id()))
                .eTag(Expected.tag(product.version()))
                .body(product);
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    Page<Product> list(@RequestParam(required = false) @Nullable UUID producerId, Paging paging) {
        return Page.of(products.list(producerId, paging.afterId(), paging.fetch()), paging, Product::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<Product> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @PutMapping("/{id}")
    @Allow(PRODUCER)
    ResponseEntity<Product> change(@PathVariable UUID id, Expected expected, @Valid @RequestBody ProductForm form) {
        var product = find(id);
        expected.check(product.version(), product);
        var changed = product.change(form.says());
        products.update(changed);
        return answer(changed);
    }

    private Product find(UUID id) {
        return products.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<Product> answer(Product product) {
        return ResponseEntity.ok().eTag(Expected.tag(product.version())).body(product);
    }
}
