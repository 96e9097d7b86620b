package vn.ocop.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.ocop.registry.workbook.MessyWorkbook;
import vn.ocop.registry.workbook.RawWorkbook;

/**
 * Writes files that are meant to harm: too large within, too deep, in circles, folded up, false, cut, with a bit turned. The
 * same seed writes the same file.
 */
final class HostileFiles {

    /** Where a file is sent to. */
    enum Door {
        WORKBOOK, PAPER, PHOTO
    }

    /** @param kind what is wrong with it */
    record Hostile(Door door, String kind, byte[] content) {}

    private interface Maker {
        byte[] make() throws IOException;
    }

    private record Kind(Door door, String name, Maker maker) {}

    private final Random random;
    private final List<Kind> kinds = new ArrayList<>();

    private HostileFiles(long seed) {
        random = new Random(seed);
        kind(Door.WORKBOOK, "one long text", this::longText);
        kind(Door.WORKBOOK, "many texts", this::manyTexts);
        kind(Door.WORKBOOK, "merged cells", this::merged);
        kind(Door.WORKBOOK, "many sheets", this::manySheets);
        kind(Door.WORKBOOK, "wide rows", this::wideRows);
        kind(Door.WORKBOOK, "styles", this::styles);
        kind(Door.WORKBOOK, "entities", this::entities);
        kind(Door.WORKBOOK, "nested elements", this::nestedElements);
        kind(Door.WORKBOOK, "false numbers", this::falseNumbers);
        kind(Door.WORKBOOK, "folded zeros", this::foldedZeros);
        kind(Door.WORKBOOK, "names alike", this::namesAlike);
        kind(Door.WORKBOOK, "messy", () -> MessyWorkbook.of(20 + random.nextInt(300), random.nextLong()));
        kind(Door.PAPER, "nested arrays", this::nestedArrays);
        kind(Door.PAPER, "pages in a circle", this::pagesInACircle);
        kind(Door.PAPER, "folded objects", this::foldedObjects);
        kind(Door.PAPER, "folded attachment", this::foldedAttachment);
        kind(Door.PAPER, "many objects", this::manyObjects);
        kind(Door.PAPER, "an ordinary pdf", () -> TestFiles.pdf(random.nextInt(300_000), random.nextInt()));
        kind(Door.PAPER, "noise", () -> noise("%PDF-1.7\n"));
        kind(Door.PAPER, "a picture as paper", this::picture);
        kind(Door.PHOTO, "many pixels", this::manyPixels);
        kind(Door.PHOTO, "false size",
                () -> TestFiles.pictureBomb(1 + random.nextInt(70_000), 1 + random.nextInt(70_000)));
        kind(Door.PHOTO, "noise as photo",
                () -> noise(random.nextBoolean() ? "RIFF\1\2\0\0WEBPVP8 " : "\u00FF\u00D8\u00FF"));
        kind(Door.PHOTO, "a picture", this::picture);
    }

    private void kind(Door door, String name, Maker maker) {
        kinds.add(new Kind(door, name, maker));
    }

    static Hostile of(long seed) {
        return new HostileFiles(seed).next();
    }

    private Hostile next() {
        var kind = kinds.get(random.nextInt(kinds.size()));
        try {
            var content = kind.maker.make();
            return switch (random.nextInt(4)) {
                case 0 -> new Hostile(kind.door, kind.name + ", cut",
                        Arrays.copyOf(content, 1 + random.nextInt(content.length)));
                case 1 -> new Hostile(kind.door, kind.name + ", a bit turned", turned(content));
                default -> new Hostile(kind.door, kind.name, content);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] turned(byte[] content) {
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        return content;
    }

    private byte[] longText() {
        int columns = 1 + random.nextInt(100);
        var shared = IntStream.range(0, columns).map(i -> RawWorkbook.HEADINGS.size()).toArray();
        return new RawWorkbook().text("ạ".repeat(1 + random.nextInt(40_000)))
                .sheet(data(heading() + rows(100_000 / columns, row -> RawWorkbook.row(row + 1, shared)))).bytes();
    }

    private byte[] manyTexts() {
        int texts = random.nextInt(200_000);
        var book = new RawWorkbook();
        IntStream.range(0, texts).forEach(i -> book.text("<![CDATA[" + i + "_x0000_]]>"));
        return book.sheet(data(heading() + rows(random.nextInt(60_000),
                row -> RawWorkbook.row(row + 1, row, texts == 0 ? 0 : random.nextInt(texts))))).bytes();
    }

    private byte[] merged() {
        int rows = 1 + random.nextInt(40_000);
        var areas = IntStream.range(0, random.nextInt(300_000)).mapToObj(i -> "<mergeCell ref='%s%d:%s%d'/>".formatted(
                RawWorkbook.column(random.nextInt(30)), 1 + random.nextInt(rows),
                RawWorkbook.column(30 + random.nextInt(300)), rows + random.nextInt(1_000_000)));
        return new RawWorkbook().sheet(data(heading() + rows(rows, row -> RawWorkbook.row(row + 1, 0, 1, 2, 3)))
                + "<mergeCells>" + areas.collect(Collectors.joining()) + "</mergeCells>").bytes();
    }

    private byte[] manySheets() {
        var book = new RawWorkbook();
        IntStream.range(0, random.nextInt(400))
                .forEach(i -> book.sheet(data(heading() + RawWorkbook.row(2, 1, 1, 1, 1))));
        return book.sheet(data(heading())).bytes();
    }

    private byte[] wideRows() {
        int columns = 1 + random.nextInt(16_384);
        return new RawWorkbook().sheet(data(heading() + rows(1_000_000 / columns,
                row -> "<row>" + "<c t='b'><v>1</v></c>".repeat(columns) + noise(columns / 4) + "</row>"))).bytes();
    }

    /** What keeps a text from being folded too small. */
    private String noise(int bytes) {
        var noise = new byte[bytes];
        random.nextBytes(noise);
        return "<!--" + HexFormat.of().formatHex(noise) + "-->";
    }

    private byte[] styles() {
        int many = random.nextInt(60_000);
        return new RawWorkbook()
                .styles("<numFmts count='1'><numFmt numFmtId='200' formatCode='"
                        + "[h]yyyy;@#,##0.0?/".repeat(random.nextInt(2_000))
                        + "'/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs>"
                        + "<xf/></cellStyleXfs><cellXfs>" + "<xf numFmtId='200' xfId='7'/>".repeat(many) + "</cellXfs>"
                        + noise(many))
                .sheet(data(heading() + rows(3_000, row -> "<row r='%1$d'><c r='B%1$d' s='%2$d'><v>%3$s</v></c></row>"
                        .formatted(row + 1, random.nextInt(many + 2), random.nextGaussian() * 1e6))))
                .bytes();
    }

    private byte[] entities() {
        var laughs = IntStream.range(1, 12).mapToObj(
                i -> "<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
        var head = random.nextBoolean()
                ? "<!DOCTYPE x [<!ENTITY a0 'ha'>" + laughs + "]>"
                : "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///dev/zero'>]>";
        return new RawWorkbook().declared(head)
                .sheet(data(heading() + "<row r='2'><c r='B2' t='inlineStr'><is><t>&a11;</t></is></c></row>")).bytes();
    }

    private byte[] nestedElements() {
        int deep = random.nextInt(300_000);
        return new RawWorkbook().sheet("<a>".repeat(deep) + "</a>".repeat(deep)).bytes();
    }

    private byte[] falseNumbers() {
        var values = List.of("1e308", "-1", "NaN", "99999999999999999999", "", "x", "0x10", "1e-400");
        return new RawWorkbook()
                .sheet(data(heading() + rows(50, row -> "<row r='%s'><c r='B%s' t='%s' s='%s'><v>%s</v></c></row>"
                        .formatted(random.nextInt(9) == 0 ? one(values) : row + 1,
                                random.nextInt(9) == 0 ? one(values) : row + 1,
                                one(List.of("s", "n", "e", "b", "d", "str", "q")),
                                random.nextInt(9) == 0 ? one(values) : 0,
                                one(values)))))
                .bytes();
    }

    private byte[] foldedZeros() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                for (int i = random.nextInt(60); i > 0; i--) {
                    zip.write(new byte[1 << 20]);
                }
            }
        }
        return out.toByteArray();
    }

    private byte[] namesAlike() {
        int rows = random.nextInt(3_000);
        var book = new RawWorkbook().text("HTX").text("Xã Ô Diên");
        IntStream.range(0, rows)
                .forEach(i -> book.text("HTX rau quả sạch an toàn " + letters(i) + letters(i) + letters(i)));
        return book.sheet(data(heading() + rows(rows, row -> RawWorkbook.row(row + 1, 0, row + 12, 11, row + 12, 12))))
                .bytes();
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676);
    }

    private byte[] nestedArrays() {
        int deep = random.nextInt(100_000);
        return pdf("4 0 obj " + "[".repeat(deep) + "]".repeat(deep) + " endobj", "");
    }

    private byte[] pagesInACircle() {
        return ascii(
                "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] "
                        + "/Parent 2 0 R /Count " + random.nextInt()
                        + ">> endobj\n3 0 obj <</Type /Page /Parent 3 0 R>> endobj\n"
                        + "trailer <</Root 1 0 R /Prev 0>>\n%%EOF\n");
    }

    private byte[] foldedObjects() {
        return pdf(stream(4, "/Type /ObjStm /N 1000000 /First 10", "/FlateDecode", folded(random.nextInt(300))), "");
    }

    private byte[] foldedAttachment() {
        var filter = one(
                List.of("/FlateDecode", "[/FlateDecode]", "[/ASCIIHexDecode /FlateDecode]", "/LZWDecode", "/X"));
        var name = one(List.of("a.xml", "a.xlsx", "a.pdf", "a.exe", "a.png"));
        return pdf(stream(5, "/Type /EmbeddedFile", filter, folded(random.nextInt(300)))
                + "\n4 0 obj <</Type /Filespec /F (" + name + ") /EF <</F 5 0 R>>>> endobj", "/Names 4 0 R");
    }

    private byte[] manyObjects() {
        return pdf(IntStream.range(4, random.nextInt(100_000) + 5)
                .mapToObj(i -> i + " 0 obj <</A " + (i + 1) + " 0 R>> endobj\n")
                .collect(Collectors.joining()), "/A 4 0 R");
    }

    /** So many megabytes of zeros, folded once. */
    private static String folded(int megabytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        for (int i = 0; i <= megabytes; i++) {
            deflater.setInput(new byte[1 << 20]);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String stream(int number, String says, String filter, String content) {
        return "%d 0 obj <<%s /Filter %s /Length %d>>\nstream\n%s\nendstream endobj".formatted(number, says, filter,
                content.length(), content);
    }

    private static byte[] pdf(String objects, String catalog) {
        return ascii("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R " + catalog + ">> endobj\n"
                + "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
                + "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj\n" + objects
                + "\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    private byte[] manyPixels() {
        return TestFiles.picture(one(List.of("png", "jpg")), 1 + random.nextInt(6_000), 1 + random.nextInt(4_000));
    }

    private byte[] picture() {
        return TestFiles.photo(1 + random.nextInt(2_000), 1 + random.nextInt(2_000), random.nextInt(10));
    }

    private byte[] noise(String head) {
        var noise = new byte[head.length() + random.nextInt(200_000)];
        random.nextBytes(noise);
        System.arraycopy(ascii(head), 0, noise, 0, head.length());
        return noise;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String heading() {
        return random.nextInt(4) == 0 ? "" : RawWorkbook.headings(1);
    }

    private static String data(String rows) {
        return "<sheetData>" + rows + "</sheetData>";
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).collect(Collectors.joining());
    }
}
