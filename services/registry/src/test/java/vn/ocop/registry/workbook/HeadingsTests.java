package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeadingsTests {

    private final Headings headings = new Headings(Map.of(Column.NUMBER, List.of("TT"), Column.PRODUCT,
            List.of("Tên sản phẩm"), Column.PRODUCER, List.of("Chủ thể"), Column.UNIT, List.of("Xã/phường"),
            Column.RANK, List.of("Hạng hiện tại"), Column.STARS_1, List.of("Sao"), Column.DATE_1, List.of("Ngày"),
            Column.YEAR_1, List.of("Năm")));

    private static Map<Integer, String> row(String... texts) {
        var row = new TreeMap<Integer, String>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.put(i, texts[i]);
            }
        }
        return row;
    }

    @Test
    void columnsAreFoundInAnyOrderAndTheSecondRecognitionByItsRepeat() {
        var found = headings
                .read(row("Chủ thể", "TÊN SẢN PHẨM", "xa phuong", "Hạng hiện tại", "Lần 1", "", "", "Lần 2"),
                        row("", "", "", "", "Sao", "Ngày", "Năm", "Sao", "Ngày", "Năm"))
                .orElseThrow();

        assertThat(found.rows()).isEqualTo(2);
        assertThat(found.columns()).containsEntry(0, Column.PRODUCER).containsEntry(1, Column.PRODUCT)
                .containsEntry(4, Column.STARS_1).containsEntry(7, Column.STARS_2).containsEntry(9, Column.YEAR_2);
    }

    @Test
    void aRowOfDataIsNoHeading() {
        assertThat(headings.read(row("1", "Cháo sen", "HTX Hạ Mỗ", "Ô Diên"), row())).isEmpty();
    }
}
