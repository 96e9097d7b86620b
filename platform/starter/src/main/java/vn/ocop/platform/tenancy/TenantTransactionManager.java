package vn.ocop.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
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

    public TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Scope.isBound() ? Scope.current() : Scope.PUBLIC;
        try (var set = connection.prepareStatement((definition.isReadOnly() ? ONE_STATE : "")
                + "select set_config('ocop.unit', ?, true), set_config('ocop.jurisdiction', ?, true), "
                + "set_config('ocop.person', ?, true)")) {
            set.setString(1, scope.unit() == null ? "" : scope.unit());
            set.setString(2, scope.jurisdiction().setting());
            set.setString(3, scope.person() == null ? "" : scope.person().toString());
            set.execute();
        }
    }
}
