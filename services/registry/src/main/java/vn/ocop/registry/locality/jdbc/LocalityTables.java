package vn.ocop.registry.locality.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.audit.Audit;
import vn.ocop.registry.locality.Craft;
import vn.ocop.registry.locality.MaterialArea;
import vn.ocop.registry.locality.Records;

/** Which table each kind has. */
@Configuration(proxyBeanMethods = false)
class LocalityTables {

    @Bean
    Records<Craft> crafts(JdbcClient jdbc, JsonMapper json, Audit audit) {
        return new JdbcRecords<>(jdbc, json, audit, "craft", Craft.class);
    }

    @Bean
    Records<MaterialArea> materialAreas(JdbcClient jdbc, JsonMapper json, Audit audit) {
        return new JdbcRecords<>(jdbc, json, audit, "material_area", MaterialArea.class);
    }
}
