package vn.ocop.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small workbook as a commune keeps it: merged producer, an old commune's name, a year that disagrees, a broken formula. */
final class OfficersWorkbook {

    private static final List<String> HEADINGS = List.of("TT", "Tên SP", "Nhóm", "Loại hình KD", "Chủ thể", "Xã/phường",
            "Địa chỉ", "Đại diện", "Điện thoại", "Hạng hiện tại", "Ngày hết hạn", "Sao", "Ngày", "Năm", "Số QĐ",
            "Cơ quan", "Sao", "Ngày", "Năm", "Số QĐ", "Cơ quan", "Ghi chú");
    private static final String MAKER = "HTX|HTX Cháo sen Hạ Mỗ (minh họa)|Hạ Mỗ|Thôn Hạ Mỗ|Người minh họa|0912000111";
    private static final List<String> ROWS = List.of(
            "1|Cháo sen||" + MAKER + "|3 sao|20/12/2026|3|20/12/2023|2023|6512/QĐ-UBND|UBND thành phố Hà Nội",
            "2|Chè sen||||||||4*|20/12/2026|4|20/12/2023|2022|6512/QĐ-UBND|UBND thành phố Hà Nội",
            "3|Diều sáo||Hộ KD|Hộ Diều sáo Bá Dương Nội (minh họa)|Xã Ô Diên|Thôn Bá Dương Nội|Người minh họa|0912 000 222|"
                    + "3|5/6/2027|3|5/6/2024|2024|2901/QĐ-UBND|UBND thành phố Hà Nội",
            "4|Bánh tẻ||Hộ KD|#REF!|Xã Ô Diên|Thôn Liên Hà|Người minh họa|không có|chưa",
            "5|Rượu đậu||cơ sở|Cơ sở Rượu đậu Hồng Hà (minh họa)|Ô Diên|Hồng Hà|Người minh họa|0987000333|chưa");

    private OfficersWorkbook() {}

    static byte[] file() {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("OCOP");
            write(sheet.createRow(0), HEADINGS);
            for (int i = 0; i < ROWS.size(); i++) {
                write(sheet.createRow(i + 1), List.of(ROWS.get(i).split("\\|", -1)));
            }
            for (int column = 3; column <= 8; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                row.createCell(i).setCellValue(texts.get(i));
            }
        }
    }
}
