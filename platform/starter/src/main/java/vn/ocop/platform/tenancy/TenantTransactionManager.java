package vn.ocop.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import vn.ocop.platform.identity.Scope;

/**
 * Tells the database, inside each transaction, who acts. The row policies read these settings; they end with the
 * transaction, so a pooled connection carries nothing over, and without a bound scope no row is seen.
 */
public class TenantTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;
    /** What is read in one transaction is of one moment, however many statements read it. */
    private static final String ONE_STATE = "set transaction isolation level repeatable read; ";
    private static final String TELL = "select set_config('ocop.unit', ?, true), "
            + "set_config('ocop.jurisdiction', ?, true), set_config('ocop.person', ?, true)";

    public TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Scope.isBound() ? Scope.current() : Scope.PUBLIC;
        try (var set = connection.prepareStatement(definition.isReadOnly() ? ONE_STATE + TELL : TELL)) {
            var settings = settings(scope);
            for (int i = 0; i < settings.size(); i++) {
                set.setString(i + 1, settings.get(i));
            }
            set.execute();
        }
    }

    /** Within a transaction: from here on, this scope acts. */
    public static void tell(JdbcClient jdbc, Scope scope) {
        jdbc.sql(TELL).params(settings(scope)).query((row, n) -> "").list();
    }

    private static List<String> settings(Scope scope) {
        return List.of(scope.unit() == null ? "" : scope.unit(), scope.jurisdiction().setting(),
                scope.person() == null ? "" : scope.person().toString());
    }
}
