package vn.ocop.registry.person.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.registry.person.PersonalKeys;
import vn.ocop.registry.person.SealedNumber;

/**
 * The columns in which a tax code is kept: {@code tax_code} for a business, {@code personal_key}, {@code personal_sealed}
 * and {@code personal_index} for a personal number. The row's {@code id} binds it.
 */
@Component
public class NumberCells {

    private final PersonalKeys keys;

    public NumberCells(PersonalKeys keys) {
        this.keys = keys;
    }

    /** Sets the parameters {@code taxCode}, {@code personalKey}, {@code personalSealed} and {@code personalIndex}. */
    public void write(@Nullable String code, boolean personal, UUID row, Map<String, @Nullable Object> columns) {
        var sealed = code != null && personal ? keys.seal(code, row) : null;
        columns.put("taxCode", personal ? null : code);
        columns.put("personalKey", sealed == null ? null : sealed.keyId());
        columns.put("personalSealed", sealed == null ? null : sealed.sealed());
        columns.put("personalIndex", sealed == null ? null : sealed.index());
    }

    public @Nullable String read(ResultSet row) throws SQLException {
        var keyId = row.getString("personal_key");
        return keyId == null
                ? row.getString("tax_code")
                : keys.open(new SealedNumber(keyId, row.getBytes("personal_sealed"), row.getBytes("personal_index")),
                        row.getObject("id", UUID.class));
    }

    /** Where an equal number is found, whichever key sealed it. */
    public List<byte[]> indexes(String number) {
        return keys.indexes(number);
    }
}
