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
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Expected;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Paging;
import vn.ocop.registry.product.Mark;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductWork;
import vn.ocop.registry.product.Products;

/** Products: described by their producer, or recorded by an officer of its commune. */
@RestController
@RequestMapping("/v1/registry/products")
class ProductController {

    private final Products products;
    private final ProductWork work;

    ProductController(Products products, ProductWork work) {
        this.products = products;
        this.work = work;
    }

    @PostMapping
    @Allow(PRODUCER)
    ResponseEntity<ProductView> describe(@Valid @RequestBody ProductForm.NewProduct form) {
        return created(work.describe(form.producerId(), form.says()));
    }

    /** An officer records a product of a producer of the commune, with what is known of it. */
    @PostMapping("/records")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProductView> record(@Valid @RequestBody ProductRecordForm.NewProductRecord form) {
        return created(work.record(form.producerId(), form.says()));
    }

    @GetMapping
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    Page<ProductView> list(@RequestParam(required = false) @Nullable UUID producerId,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) Product.@Nullable State state,
            @RequestParam(required = false) @Nullable Mark mark, Paging paging) {
        var filter = new Products.Filter(producerId, set, state, mark);
        var rows = products.list(filter, paging.afterId(), paging.fetch()).stream().map(ProductView::of).toList();
        return Page.of(rows, paging, ProductView::id);
    }

    @GetMapping("/{id}")
    @Allow({PRODUCER, COMMUNE_OFFICER, COMMUNE_LEADER, CULTURE_OFFICER, INSPECTOR, CITY_OFFICER, CITY_LEADER})
    ResponseEntity<ProductView> get(@PathVariable UUID id) {
        return answer(work.get(id));
    }

    @PutMapping("/{id}")
    @Allow(PRODUCER)
    ResponseEntity<ProductView> change(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody ProductForm form) {
        return step(id, expected, product -> work.change(product, form.says()));
    }

    /** An officer puts right what is written of a product. */
    @PutMapping("/{id}/record")
    @Allow(COMMUNE_OFFICER)
    ResponseEntity<ProductView> correct(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody ProductRecordForm form) {
        return step(id, expected, product -> work.correct(product, form.says()));
    }

    @PostMapping("/{id}/withdrawals")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    ResponseEntity<ProductView> withdraw(@PathVariable UUID id, Expected expected,
            @Valid @RequestBody Withdrawal why) {
        return step(id, expected, product -> work.withdraw(product, why.reason()));
    }

    @PostMapping("/{id}/resumptions")
    @Allow({PRODUCER, COMMUNE_OFFICER})
    ResponseEntity<ProductView> resume(@PathVariable UUID id, Expected expected) {
        return step(id, expected, work::resume);
    }

    private ResponseEntity<ProductView> step(UUID id, Expected expected, UnaryOperator<Product> step) {
        var product = work.get(id);
        expected.check(product.version(), ProductView.of(product));
        return answer(step.apply(product));
    }

    private static ResponseEntity<ProductView> created(Product product) {
        return ResponseEntity.created(URI.create("/v1/registry/products/" + product.id()))
                .eTag(Expected.tag(product.version()))
                .body(ProductView.of(product));
    }

    static ResponseEntity<ProductView> answer(Product product) {
        return ResponseEntity.ok().eTag(Expected.tag(product.version())).body(ProductView.of(product));
    }
}
