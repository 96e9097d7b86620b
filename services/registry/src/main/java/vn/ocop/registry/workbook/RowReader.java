package vn.ocop.registry.workbook;

import vn.ocop.registry.producer.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.ProducerType;

/** Reads rows of one workbook. It asks only the row; what other rows and the register say is the {@link Judge}'s. */
final class RowReader {

    private static final int LONGEST_NAME = 200;

    private final Meanings meanings;
    private final LocalDate today;

    RowReader(Meanings meanings, LocalDate today) {
        this.meanings = meanings;
        this.today = today;
    }

    Reading read(SourceRow row) {
        var findings = new ArrayList<Finding>();
        if (isHeadingOrTotal(row)) {
            findings.add(
                    Finding.refusal(null, "no-product-row", "Dòng tiêu đề nhóm hoặc dòng tổng, không phải sản phẩm.",
                            "A heading or a total, not a product."));
            return new Reading(row.number(), "", null, "", null, null, null, null, null, List.of(), null, findings);
        }
        errors(row, findings);
        var product = name(row, Column.PRODUCT, "Thiếu tên sản phẩm.", "The product's name is missing.", findings);
        var producer = name(row, Column.PRODUCER, "Thiếu tên chủ thể.", "The producer's name is missing.", findings);
        return new Reading(row.number(), product, set(row, findings), producer, type(row, findings),
                unit(row, findings), text(row, Column.ADDRESS), text(row, Column.REPRESENTATIVE), phone(row, findings),
                new RecognitionReader(row, today, findings).read(), text(row, Column.NOTE), findings);
    }

    private static boolean isHeadingOrTotal(SourceRow row) {
        boolean alone = row.cells().values().stream().filter(cell -> !cell.spread()).count() == 1
                || row.cells().keySet().stream()
                        .allMatch(column -> column == Column.NUMBER || column == Column.PRODUCT);
        var first = Folded.plain(row.text(Column.NUMBER) + " " + row.text(Column.PRODUCT));
        return alone || first.matches("(tong|cong|tong cong|tong so)( .*)?");
    }

    private static void errors(SourceRow row, List<Finding> findings) {
        row.cells().forEach((column, cell) -> {
            if (cell.isError()) {
                boolean needed = column == Column.PRODUCT || column == Column.PRODUCER;
                findings.add(needed
                        ? Finding.refusal(column, "error-cell", "Ô bị lỗi công thức (" + cell.text() + ").",
                                "The cell holds a formula's error.")
                        : Finding.doubt(column, "error-cell",
                                "Ô bị lỗi công thức (" + cell.text() + "), sẽ để trống.",
                                "The cell holds a formula's error; it would be left blank."));
            }
        });
    }

    private static String name(SourceRow row, Column column, String vi, String en, List<Finding> findings) {
        var name = row.text(column);
        var cell = row.cell(column);
        if (name.isEmpty() && (cell == null || !cell.isError())) {
            findings.add(Finding.refusal(column, "missing", vi, en));
        } else if (Folded.plain(name).isEmpty() && cell != null && !cell.isError()) {
            findings.add(
                    Finding.refusal(column, "no-name", "Ô này không có chữ nào.", "There is no word in this cell."));
        } else if (name.length() > LONGEST_NAME) {
            findings.add(Finding.refusal(column, "too-long", "Tên dài quá " + LONGEST_NAME + " ký tự.",
                    "The name is longer than " + LONGEST_NAME + " characters."));
        }
        return name;
    }

    private @Nullable String set(SourceRow row, List<Finding> findings) {
        var text = row.text(Column.GROUP);
        var set = meanings.set(text).orElse(null);
        if (set == null && !text.isEmpty()) {
            findings.add(Finding.remark(Column.GROUP, "set-unknown",
                    "Chưa rõ bộ tiêu chí nào trong 26 bộ, để trống: " + text,
                    "Which of the 26 sets is not known; left blank."));
        }
        return set;
    }

    private @Nullable ProducerType type(SourceRow row, List<Finding> findings) {
        var text = row.text(Column.TYPE);
        var type = meanings.type(text).orElse(null);
        if (type == null) {
            findings.add(Finding.meaning(Column.TYPE, "type-unknown", "Chưa rõ loại hình chủ thể: " + shown(text),
                    "What type of producer this is is not known."));
        }
        return type;
    }

    private @Nullable String unit(SourceRow row, List<Finding> findings) {
        var text = row.text(Column.UNIT);
        var unit = meanings.unit(text).orElse(null);
        if (unit == null) {
            findings.add(Finding.meaning(Column.UNIT, "unit-unknown", "Chưa rõ xã, phường nào: " + shown(text),
                    "Which commune or ward is meant is not known."));
        }
        return unit;
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(ô trống)" : text;
    }

    private static @Nullable String phone(SourceRow row, List<Finding> findings) {
        var cell = row.cell(Column.PHONE);
        if (cell == null || cell.isError()) {
            return null;
        }
        var numbers = Texts.phones(cell);
        if (numbers.isEmpty()) {
            findings.add(Finding.remark(Column.PHONE, "no-phone", "Không đọc được số điện thoại, để trống.",
                    "No telephone number could be read; left blank."));
            return null;
        }
        if (numbers.size() > 1) {
            findings.add(Finding.remark(Column.PHONE, "several-phones", "Có nhiều số, lấy số đầu.",
                    "Several numbers; the first is taken."));
        }
        return numbers.getFirst();
    }

    private static @Nullable String text(SourceRow row, Column column) {
        var text = row.text(column);
        return text.isEmpty() ? null : text;
    }
}
