package vn.ocop.registry.product;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;

/** What people do with products: each method is one step, for the acting scope, in its transaction. */
public class ProductWork {

    private final Products products;
    private final Producers producers;
    private final Clock clock;

    public ProductWork(Products products, Producers producers, Clock clock) {
        this.products = products;
        this.producers = producers;
        this.clock = clock;
    }

    public Product get(UUID id) {
        return products.find(id).orElseThrow(Refusal::notFound);
    }

    /** The producer's own description of a product of its. */
    public Product describe(UUID producerId, Product.Description says) {
        return add(producer(producerId), says, "ProductDescribed");
    }

    /** An officer's record of a product; many may be recorded in one transaction. */
    public Product record(UUID producerId, Product.Description says) {
        return record(producer(producerId), says);
    }

    /** The same for a producer that has been read already. */
    public Product record(Producer producer, Product.Description says) {
        return add(producer, says, "ProductRecorded");
    }

    public Product change(Product product, Product.Description newly) {
        return update(product.change(newly.checked(LocalDate.now(clock))), "ProductChanged");
    }

    /** An officer puts a product's description right. */
    public Product correct(Product product, Product.Description newly) {
        return update(product.change(newly.checked(LocalDate.now(clock))), "ProductCorrected");
    }

    public Product withdraw(Product product, String reason) {
        return update(product.withdraw(reason), "ProductWithdrawn");
    }

    public Product resume(Product product) {
        return update(product.resume(), "ProductResumed");
    }

    private Product add(Producer producer, Product.Description says, String event) {
        if (producer.isClosed()) {
            throw Refusal.wrongState("closed", "Chủ thể đã đóng, không thêm sản phẩm được.",
                    "This producer is closed and takes no more products.");
        }
        var product = Product.describe(Ids.next(), producer.unit(), producer.owner(), producer.id(),
                says.checked(LocalDate.now(clock)), clock.instant());
        products.add(product, event);
        return product;
    }

    private Product update(Product changed, String event) {
        products.update(changed, event);
        return changed;
    }

    private Producer producer(UUID id) {
        return producers.find(id)
                .orElseThrow(() -> Refusal.invalid("producerId", "unknown", "Không có chủ thể này.",
                        "There is no such producer."));
    }
}
