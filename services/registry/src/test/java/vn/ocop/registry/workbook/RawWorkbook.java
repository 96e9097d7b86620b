package vn.ocop.registry.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook by its parts, as no spreadsheet program would write it. */
public final class RawWorkbook {

    /** The shared texts begin with these, so that {@link #headings} can stand in any sheet. */
    public static final List<String> HEADINGS = List.of("TT", "Tên sản phẩm", "Loại hình", "Chủ thể", "Xã/phường",
            "Địa chỉ", "Người đại diện", "Điện thoại", "Sao", "Ngày", "Năm");

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder texts = new StringBuilder();
    private String declaration = XML;
    private String styles = "<fonts count='1'><font/></fonts><fills count='1'><fill/></fills><borders count='1'>"
            + "<border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs count='1'><xf numFmtId='0'/></cellXfs>";

    public RawWorkbook() {
        HEADINGS.forEach(this::text);
    }

    /** Another shared text; the first has the number {@code HEADINGS.size()}. */
    public RawWorkbook text(String text) {
        texts.append("<si><t xml:space='preserve'>").append(text).append("</t></si>");
        return this;
    }

    /** @param content the XML within the sheet */
    public RawWorkbook sheet(String content) {
        sheets.add(content);
        return this;
    }

    /** @param content the XML within the styles */
    public RawWorkbook styles(String content) {
        styles = content;
        return this;
    }

    /** What stands at the head of each sheet in place of the XML declaration. */
    public RawWorkbook declared(String head) {
        declaration = head;
        return this;
    }

    /** A row whose cells are the shared texts of these numbers, from column A on. */
    public static String row(int number, int... shared) {
        return "<row r='%d'>".formatted(number) + IntStream.range(0, shared.length)
                .mapToObj(i -> "<c r='%s%d' t='s'><v>%d</v></c>".formatted(column(i), number, shared[i]))
                .collect(Collectors.joining()) + "</row>";
    }

    /** The row of all headings. */
    public static String headings(int number) {
        return row(number, IntStream.range(0, HEADINGS.size()).toArray());
    }

    /** A, B, … for 0, 1, … */
    public static String column(int position) {
        return position < 26 ? "" + (char) ('A' + position) : column(position / 26 - 1) + column(position % 26);
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", XML + "<Types xmlns='" + PACKAGE + "content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Default Extension='xml' ContentType='application/xml'/>"
                    + part("workbook", "sheet.main") + part("styles", "styles") + part("sharedStrings", "sharedStrings")
                    + each("<Override PartName='/xl/sheet%1$d.xml' ContentType='" + TYPE + "worksheet+xml'/>")
                    + "</Types>");
            put(zip, "_rels/.rels", relations("<Relationship Id='r1' Type='" + OFFICE
                    + "/officeDocument' Target='xl/workbook.xml'/>"));
            put(zip, "xl/workbook.xml", XML + "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets>"
                    + each("<sheet name='S%1$d' sheetId='%1$d' r:id='r%1$d'/>") + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations(
                    each("<Relationship Id='r%1$d' Type='" + OFFICE + "/worksheet' Target='sheet%1$d.xml'/>")
                            + "<Relationship Id='s' Type='" + OFFICE + "/styles' Target='styles.xml'/>"
                            + "<Relationship Id='t' Type='" + OFFICE
                            + "/sharedStrings' Target='sharedStrings.xml'/>"));
            put(zip, "xl/styles.xml", XML + "<styleSheet xmlns='" + MAIN + "'>" + styles + "</styleSheet>");
            put(zip, "xl/sharedStrings.xml", XML + "<sst xmlns='" + MAIN + "'>" + texts + "</sst>");
            for (int i = 0; i < sheets.size(); i++) {
                put(zip, "xl/sheet" + (i + 1) + ".xml",
                        declaration + "<worksheet xmlns='" + MAIN + "'>" + sheets.get(i) + "</worksheet>");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String each(String text) {
        return IntStream.rangeClosed(1, sheets.size()).mapToObj(text::formatted).collect(Collectors.joining());
    }

    private static String part(String name, String type) {
        return "<Override PartName='/xl/" + name + ".xml' ContentType='" + TYPE + type + "+xml'/>";
    }

    private static String relations(String relations) {
        return XML + "<Relationships xmlns='" + PACKAGE + "relationships'>" + relations + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
