package vn.ocop.registry.file.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.registry.TestFiles;
import vn.ocop.registry.file.FileType;

class PdfReaderTests {

    private static final byte[] TABLELESS = """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void anOrdinaryPdfIsReadable() throws IOException {
        assertThat(verdict(TestFiles.pdf())).isEqualTo(Verdict.READABLE);
        assertThat(verdict(TestFiles.pdf(1_000_000, 1))).isEqualTo(Verdict.READABLE);
    }

    @Test
    void aPdfWithoutATableOfItsObjectsIsReadAllTheSame() throws IOException {
        assertThat(verdict(TABLELESS)).isEqualTo(Verdict.READABLE);
    }

    @Test
    void onlyAHeadAndGarbageIsBroken() throws IOException {
        assertThat(verdict("%PDF-1.7\nnothing of a file".getBytes(StandardCharsets.UTF_8))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void cutOffBeforeItsPagesItIsBroken() throws IOException {
        var whole = TestFiles.pdf(100_000, 2);
        assertThat(verdict(Arrays.copyOf(whole, 60))).isIn(Verdict.BROKEN, Verdict.NO_PAGE);
    }

    @Test
    void withoutAPageItIsNoPaper() throws IOException {
        assertThat(verdict(TestFiles.pdf(pdf -> {}))).isEqualTo(Verdict.NO_PAGE);
    }

    @Test
    void aPasswordToOpenItIsRefusedAndOneToChangeItIsNot() throws IOException {
        assertThat(verdict(locked("secret"))).isEqualTo(Verdict.LOCKED);
        assertThat(verdict(locked(""))).isEqualTo(Verdict.READABLE);
    }

    @Test
    void aScriptOnOpeningIsRefused() throws IOException {
        assertThat(verdict(TestFiles.pdf(pdf -> {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        }))).isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void aLinkThatLaunchesAProgramIsRefused() throws IOException {
        assertThat(verdict(TestFiles.pdf(pdf -> {
            var page = new PDPage();
            pdf.addPage(page);
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            page.getAnnotations().add(link);
            page.getCOSObject().setItem(COSName.ANNOTS, page.getCOSObject().getItem(COSName.ANNOTS));
        }))).isEqualTo(Verdict.ACTIVE);
    }

    /** Its first half comes from a download that broke off on the telephone. */
    @Test
    void cutAnywhereItIsBroken() throws IOException {
        var whole = TestFiles.pdf(3_000, 5);
        for (int end = whole.length / 10; end < whole.length - 30; end += whole.length / 10) {
            assertThat(verdict(Arrays.copyOf(whole, end))).as("%d of %d", end, whole.length).isEqualTo(Verdict.BROKEN);
        }
    }

    @Test
    void withItsPagesButWithoutItsEndItIsBroken() throws IOException {
        var cut = new String(TABLELESS, StandardCharsets.US_ASCII).replaceFirst("(?s)trailer.*", "4 0 obj <</Len");

        assertThat(verdict(cut.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void changedOnceMoreAndThenCutItIsBroken() throws IOException {
        var twice = join(TestFiles.pdf(), "9 0 obj <</Type /Page>> endobj\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(verdict(twice)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void whatStandsBehindItsEndDoesNotMatter() throws IOException {
        assertThat(verdict(join(TestFiles.pdf(), new byte[100_000]))).isEqualTo(Verdict.READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00EF\u00BB\u00BF", "\r\n\r\n", "\0\0 \n"})
    void aMarkOrBlanksBeforeItDoNotMatter(String before) throws IOException {
        var pdf = join(before.getBytes(StandardCharsets.ISO_8859_1), TestFiles.pdf(20_000, 1));

        assertThat(verdict(pdf)).isEqualTo(Verdict.READABLE);
        assertThat(FileType.of(folder.resolve("paper.pdf"))).contains(FileType.PDF);
    }

    @Test
    void somethingElseBeforeItIsNoPdf() throws IOException {
        verdict(join(TestFiles.program(), TestFiles.pdf()));
        assertThat(FileType.of(folder.resolve("paper.pdf"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hoa-don.xml,<xml/>,READABLE", "so-lieu.csv,'a;b',READABLE", "HOA-DON.XML ,<xml/>,READABLE",
            "hop-dong.txt,MZ program,ACTIVE", "phieu.pdf,#!/bin/sh,ACTIVE", "anh.svg,<svg/>,ACTIVE",
            "trang.xml,<html><script>,ACTIVE", "so-lieu.csv,'a\0b',ACTIVE", "bang.xlsx,text,ACTIVE"})
    void whatIsAttachedIsWhatItsNameSays(String name, String content, Verdict expected) throws IOException {
        assertThat(verdict(attached(name, content.replace("\\0", "\0").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bao-gia.exe", "setup.cpl", "a.txt.exe", "setup.exe.", "setup.exe ", "a.xml\u00A0.js",
            "setup.\u0435\u0445\u0435", "a\uFF0Eexe", "anh\u202Egnp.exe", "exe.\u202Expg.jpg", "a.exe:b.txt", "exe",
            "a.docm",
            ".xml", "a.url", "a.zip"})
    void aNameOfAnyOtherKindIsRefused(String name) throws IOException {
        assertThat(verdict(attached(name, "anything".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void eachNameOfAnAttachedFileCounts() throws IOException {
        assertThat(verdict(attached(Map.of("F", "a.xml", "UF", "a.exe"), "<x/>".getBytes(StandardCharsets.UTF_8),
                "FlateDecode"))).isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(attached(Map.of(), "<x/>".getBytes(StandardCharsets.UTF_8), "FlateDecode")))
                .isEqualTo(Verdict.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FlateDecode", "ASCIIHexDecode", "ASCII85Decode", "LZWDecode",
            "ASCIIHexDecode,FlateDecode", "ASCII85Decode,LZWDecode,FlateDecode"})
    void aProgramIsFoundThroughWhateverFilters(String filters) throws IOException {
        var names = filters.isEmpty() ? new String[0] : filters.split(",");
        assertThat(verdict(attached(Map.of("F", "a.txt"), TestFiles.program(), names))).isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(attached(Map.of("F", "a.txt"), "text".getBytes(StandardCharsets.UTF_8), names)))
                .isEqualTo(Verdict.READABLE);
    }

    /** The library undoes it once only. */
    @Test
    void noFileIsAttachedUnderTheSameFilterTwice() throws IOException {
        assertThat(verdict(attached(Map.of("F", "a.txt"), TestFiles.program(), "FlateDecode", "FlateDecode")))
                .isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void anAttachedSheetIsReadableAndOneWithMacrosIsNot() throws IOException {
        assertThat(verdict(attached("PhuLuc.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))))
                .isEqualTo(Verdict.READABLE);
        assertThat(verdict(attached("PhuLuc.xlsx", zip("[Content_Types].xml", "xl/vbaProject.bin"))))
                .isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(attached("PhuLuc.docx", zip("[Content_Types].xml", "word/embeddings/oleObject1.bin"))))
                .isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(attached("PhuLuc.ods", zip("mimetype", "Basic/Standard/Module1.xml"))))
                .isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(attached("PhuLuc.xlsx", zip("META-INF/MANIFEST.MF", "Main.class"))))
                .isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void whatIsAttachedToAnAttachedPdfIsLookedAtToo() throws IOException {
        var inner = attached("a.xml", TestFiles.program());
        assertThat(verdict(attached("inner.pdf", attached("inner.pdf", inner)))).isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(attached("inner.pdf", TestFiles.pdf()))).isEqualTo(Verdict.READABLE);
    }

    @Test
    void aFilePinnedToAPageIsLookedAtToo() throws IOException {
        assertThat(verdict(TestFiles.pdf(pdf -> {
            var page = new PDPage();
            pdf.addPage(page);
            var pin = new PDAnnotationFileAttachment();
            pin.setFile(specification(pdf, Map.of("F", "a.txt"), TestFiles.program(), "ASCIIHexDecode"));
            page.setAnnotations(List.of(pin));
        }))).isEqualTo(Verdict.ACTIVE);
    }

    private static byte[] attached(String name, byte[] content) {
        return attached(Map.of("F", name, "UF", name), content, "FlateDecode");
    }

    private static byte[] attached(Map<String, String> names, byte[] content, String... filters) {
        return TestFiles.pdf(pdf -> {
            pdf.addPage(new PDPage());
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("1", specification(pdf, names, content, filters)));
            var dictionary = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            dictionary.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(dictionary);
        });
    }

    private static PDComplexFileSpecification specification(PDDocument pdf, Map<String, String> names, byte[] content,
            String... filters) throws IOException {
        var chain = new COSArray();
        List.of(filters).forEach(filter -> chain.add(COSName.getPDFName(filter)));
        var stream = pdf.getDocument().createCOSStream();
        try (var out = filters.length == 0 ? stream.createRawOutputStream() : stream.createOutputStream(chain)) {
            out.write(content);
        }
        var file = new PDComplexFileSpecification();
        names.forEach((key, name) -> file.getCOSObject().setString(COSName.getPDFName(key), name));
        var files = new COSDictionary();
        files.setItem(COSName.F, stream);
        file.getCOSObject().setItem(COSName.EF, files);
        return file;
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] locked(String password) {
        return TestFiles.pdf(pdf -> {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
    }

    private Verdict verdict(byte[] content) throws IOException {
        var file = folder.resolve("paper.pdf");
        Files.write(file, content);
        return ReaderProgram.read(new String[]{"PDF", file.toString()});
    }
}
