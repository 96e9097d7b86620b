package vn.ocop.registry;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.workbook.Headings;
import vn.ocop.registry.workbook.Importing;
import vn.ocop.registry.workbook.Workbooks;
import vn.ocop.registry.workbook.xlsx.HeadingsFile;

/** Joins the import of workbooks with what it works on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WorkbookWiring {

    @Bean
    Headings headings() {
        return HeadingsFile.read();
    }

    @Bean
    Importing importing(Workbooks workbooks, Producers producers, Products products,
            PlatformTransactionManager transactions, Clock clock) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Importing(workbooks, producers, products, work -> own.executeWithoutResult(status -> work.run()),
                clock);
    }
}
