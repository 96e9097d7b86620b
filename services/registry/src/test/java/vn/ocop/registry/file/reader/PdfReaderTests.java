package vn.ocop.registry.file.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.registry.TestFiles;

class PdfReaderTests {

    @TempDir
    private Path folder;

    @Test
    void anOrdinaryPdfIsReadable() throws IOException {
        assertThat(verdict(TestFiles.pdf())).isEqualTo(Verdict.READABLE);
        assertThat(verdict(TestFiles.pdf(1_000_000, 1))).isEqualTo(Verdict.READABLE);
    }

    @Test
    void aPdfWithoutATableOfItsObjectsIsReadAllTheSame() throws IOException {
        assertThat(verdict("""
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.UTF_8))).isEqualTo(Verdict.READABLE);
    }

    @Test
    void onlyAHeadAndGarbageIsBroken() throws IOException {
        assertThat(verdict("%PDF-1.7\nnothing of a file".getBytes(StandardCharsets.UTF_8))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void cutOffBeforeItsPagesItIsBroken() throws IOException {
        var whole = TestFiles.pdf(100_000, 2);
        assertThat(verdict(java.util.Arrays.copyOf(whole, 60))).isIn(Verdict.BROKEN, Verdict.NO_PAGE);
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

    @ParameterizedTest
    @CsvSource({"hoa-don.xml,<xml/>,READABLE", "bao-gia.exe,anything,ACTIVE", "hop-dong.txt,MZ program,ACTIVE",
            "phieu.pdf,#!/bin/sh,ACTIVE"})
    void whatIsEmbeddedIsNoProgram(String name, String content, Verdict expected) throws IOException {
        assertThat(verdict(TestFiles.pdf(pdf -> embed(pdf, name, content)))).isEqualTo(expected);
    }

    private static void embed(PDDocument pdf, String name, String content) throws IOException {
        pdf.addPage(new PDPage());
        var file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setEmbeddedFile(new PDEmbeddedFile(pdf,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, file));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
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
