package vn.ocop.registry.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks as officers keep them, with their faults; the same seed writes the same workbook. */
public final class MessyWorkbook {

    private static final List<String> UNITS = List.of("Xã Ô Diên", "Ô Diên", "xã Ô Diên, Hà Nội", "X. Ô Diên", "Hạ Mỗ",
            "Ô Diên - ĐP", "", "Xã Đan Phượng", "o dien");
    private static final List<String> TYPES = List.of("HTX", "Hợp tác xã", "Công ty TNHH", "Hộ kinh doanh", "Hộ KD",
            "Trang trại", "THT", "cơ sở", "Doanh nghiệp");
    private static final List<String> STARS = List.of("3", "3 sao", "4*", "★★★", "bốn sao", "4 sao OCOP", "ba", "6",
            "3-4");
    private static final List<String> GROUPS = List.of("Thực phẩm", "Bộ 06", "Đồ uống", "22", "Thủ công mỹ nghệ", "");

    private final Random random;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet sheet = book.createSheet("Sản phẩm OCOP");
    private final CellStyle day = book.createCellStyle();
    private int next;

    private MessyWorkbook(long seed) {
        random = new Random(seed);
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /** @param rows how many product rows; headings and totals come besides */
    public static byte[] of(int rows, long seed) {
        var messy = new MessyWorkbook(seed);
        messy.headings();
        int written = 0;
        while (written < rows) {
            written += messy.producer(Math.min(rows - written, 1 + messy.random.nextInt(4)));
        }
        messy.row().createCell(1).setCellValue("Tổng cộng: " + rows + " sản phẩm");
        messy.book.createSheet("Ghi chú nội bộ").createRow(0).createCell(0).setCellValue("không phải bảng");
        return messy.bytes();
    }

    private void headings() {
        row().createCell(0).setCellValue("DANH SÁCH SẢN PHẨM OCOP");
        row();
        var first = row();
        var second = row();
        var names = List.of("TT", "Tên SP", "Nhóm", "Loại hình KD", "Chủ thể", "Xã/Phường", "Địa chỉ", "Đại diện",
                "Điện thoại", "Hạng hiện tại", "Ngày hết hạn");
        for (int column = 0; column < names.size(); column++) {
            first.createCell(column).setCellValue(names.get(column));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        }
        for (int round = 0; round < 2; round++) {
            first.createCell(11 + 5 * round).setCellValue(round == 0 ? "Lần 1" : "Lần 2/nâng hạng");
            var parts = List.of("Sao", "Ngày", "Năm", "Số QĐ", "Cơ quan");
            for (int part = 0; part < parts.size(); part++) {
                second.createCell(11 + 5 * round + part).setCellValue(parts.get(part));
            }
        }
        first.createCell(21).setCellValue("Ghi chú");
    }

    /** A producer with its products, whose cells are merged, repeated or left blank below the first. */
    private int producer(int products) {
        if (random.nextInt(40) == 0) {
            var heading = row();
            heading.createCell(0).setCellValue("I. NHÓM THỰC PHẨM");
            sheet.addMergedRegion(new CellRangeAddress(heading.getRowNum(), heading.getRowNum(), 0, 21));
        }
        int first = next;
        int number = random.nextInt(100_000);
        var type = one(TYPES);
        var name = random.nextInt(25) == 0
                ? ""
                : type + " minh họa " + number + (random.nextInt(9) == 0 ? "  \n " : "");
        int manner = random.nextInt(4);
        for (int i = 0; i < products; i++) {
            var row = row();
            product(row, number + "-" + i);
            if (i == 0 || manner == 1 || manner == 3) {
                details(row, type, name, number);
            }
        }
        if (manner == 0 && products > 1) {
            for (int column = 3; column <= 8; column++) {
                sheet.addMergedRegion(new CellRangeAddress(first, next - 1, column, column));
            }
        }
        return products;
    }

    private void details(Row row, String type, String name, int number) {
        text(row, 3, type);
        if (random.nextInt(60) == 0) {
            row.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
        } else {
            text(row, 4, name);
        }
        text(row, 5, one(UNITS));
        text(row, 6, random.nextInt(30) == 0 ? "#REF!" : "Thôn " + number % 17);
        text(row, 7, "Người minh họa " + number);
        if (random.nextBoolean()) {
            row.createCell(8).setCellValue(912_000_000d + number);
        } else {
            text(row, 8, random.nextInt(5) == 0 ? "không có" : "0912 000 " + (100 + number % 900) + " / 0987000111");
        }
    }

    private void product(Row row, String name) {
        row.createCell(0).setCellValue(row.getRowNum());
        text(row, 1, random.nextInt(50) == 0 ? "" : "Sản phẩm minh họa " + name);
        text(row, 2, one(GROUPS));
        int year = 2019 + random.nextInt(7);
        var stars = one(STARS);
        text(row, 9, random.nextInt(8) == 0 ? "5 sao" : stars);
        text(row, 11, stars);
        var decided = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        switch (random.nextInt(5)) {
            case 0 -> text(row, 12, "%02d/%02d/%d".formatted(decided.getDayOfMonth(), decided.getMonthValue(), year));
            case 1 -> text(row, 12, "13/13/" + year);
            case 2 -> text(row, 12, decided.getMonthValue() + "/" + year);
            default -> {
                row.createCell(12).setCellValue(decided);
                row.getCell(12).setCellStyle(day);
            }
        }
        row.createCell(13).setCellValue(random.nextInt(6) == 0 ? year - 1 : year);
        text(row, 14, "%d/QĐ-UBND".formatted(1000 + random.nextInt(8000)));
        text(row, 15, "UBND thành phố Hà Nội");
        text(row, 10, "%02d/%02d/%d".formatted(decided.getDayOfMonth(), decided.getMonthValue(), year + 3));
        text(row, 21, random.nextInt(10) == 0 ? "<script>alert(1)</script>" : "");
    }

    private static void text(Row row, int column, String text) {
        if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
        }
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    private byte[] bytes() {
        try (var out = new ByteArrayOutputStream(); book) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
