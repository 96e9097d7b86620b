package vn.ocop.registry;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.claim.ClaimWork;
import vn.ocop.registry.claim.Claims;
import vn.ocop.registry.file.FileReader;
import vn.ocop.registry.file.FileStore;
import vn.ocop.registry.file.Inspection;
import vn.ocop.registry.file.Scanner;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.photo.PhotoWork;
import vn.ocop.registry.photo.Photos;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.ProductWork;
import vn.ocop.registry.product.Products;

/** Joins the domain, which knows no framework, with what it works on. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    ClaimWork claimWork(Claims claims, Producers producers, Products products, Papers papers, Clock clock) {
        return new ClaimWork(claims, producers, products, papers, clock);
    }

    @Bean
    ProductWork productWork(Products products, Producers producers, Clock clock) {
        return new ProductWork(products, producers, clock);
    }

    @Bean
    Inspection inspection(Scanner scanner, FileReader reader) {
        return new Inspection(scanner, reader);
    }

    @Bean
    PhotoWork photoWork(Photos photos, Inspection inspection, FileStore files, Clock clock) {
        return new PhotoWork(photos, inspection, files, clock);
    }
}
