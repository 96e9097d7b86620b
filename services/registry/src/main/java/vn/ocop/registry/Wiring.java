package vn.ocop.registry;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.claim.ClaimWork;
import vn.ocop.registry.claim.Claims;
import vn.ocop.registry.duplicate.DuplicateWork;
import vn.ocop.registry.duplicate.Duplicates;
import vn.ocop.registry.file.FileReader;
import vn.ocop.registry.file.FileStore;
import vn.ocop.registry.file.Inspection;
import vn.ocop.registry.file.Quota;
import vn.ocop.registry.file.UnreferencedFiles;
import vn.ocop.registry.file.Scanner;
import vn.ocop.registry.help.HelpCases;
import vn.ocop.registry.help.HelpWork;
import vn.ocop.registry.idea.IdeaWork;
import vn.ocop.registry.idea.Ideas;
import vn.ocop.registry.locality.Craft;
import vn.ocop.registry.locality.LocalityWork;
import vn.ocop.registry.locality.MaterialArea;
import vn.ocop.registry.locality.Records;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.person.PersonalKeys;
import vn.ocop.registry.photo.PhotoWork;
import vn.ocop.registry.photo.Photos;
import vn.ocop.registry.producer.History;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.ProductWork;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.subject.Copies;
import vn.ocop.registry.subject.ErasureRequests;
import vn.ocop.registry.subject.SubjectLog;
import vn.ocop.registry.subject.SubjectWork;

/** Joins the domain, which knows no framework, with what it works on. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    /** @throws vn.ocop.registry.person.NoPersonalKey without a key the service does not start */
    @Bean
    PersonalKeys personalKeys(@Value("${ocop.personal-key}") String setting) {
        return PersonalKeys.parse(setting);
    }

    @Bean
    SubjectWork subjectWork(Producers producers, History history, SubjectLog log, ErasureRequests requests,
            Copies copies, Clock clock) {
        return new SubjectWork(producers, history, log, requests, copies, clock);
    }

    @Bean
    DuplicateWork duplicateWork(Duplicates duplicates, Producers producers, Products products, Papers papers,
            HelpCases help, Clock clock) {
        return new DuplicateWork(duplicates, producers, products, papers, help, clock);
    }

    @Bean
    ClaimWork claimWork(Claims claims, Producers producers, Products products, Papers papers, HelpCases help,
            Clock clock) {
        return new ClaimWork(claims, producers, products, papers, help, clock);
    }

    @Bean
    ProductWork productWork(Products products, Producers producers, Clock clock) {
        return new ProductWork(products, producers, clock);
    }

    @Bean
    IdeaWork ideaWork(Ideas ideas, Producers producers, ProductWork products, Clock clock) {
        return new IdeaWork(ideas, producers, products, clock);
    }

    @Bean
    HelpWork helpWork(HelpCases cases, Producers producers, Products products, Clock clock) {
        return new HelpWork(cases, producers, products, clock);
    }

    @Bean
    LocalityWork localityWork(Records<Craft> crafts, Records<MaterialArea> areas, Producers producers) {
        return new LocalityWork(crafts, areas, producers);
    }

    @Bean
    Inspection inspection(Scanner scanner, FileReader reader) {
        return new Inspection(scanner, reader);
    }

    @Bean
    PhotoWork photoWork(Photos photos, Inspection inspection, Quota quota, FileStore files,
            UnreferencedFiles unreferenced, Clock clock) {
        return new PhotoWork(photos, inspection, quota, files, unreferenced, clock);
    }
}
