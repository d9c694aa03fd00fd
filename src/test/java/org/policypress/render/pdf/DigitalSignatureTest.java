package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.field;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Gallery;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A signature field takes a digital signature (ISO 32000-1, 12.8), by a program that knows nothing of ours. */
class DigitalSignatureTest {

    private static final byte[] DRAFT = PdfSample.pdf(Gallery.of(new Block.Form(
                    List.of(
                            field("chair", Answer.SIGNATURE, text("Signed, Chair of Governors")),
                            field("head", Answer.SIGNATURE, text("Signed, Headteacher")),
                            field("date", Answer.DATE, text("Date"))),
                    here())))
            .bytes();

    private static Signer chair;
    private static Signer head;
    private static byte[] once = {};
    private static byte[] twice = {};

    /** Somebody with a key and a certificate that they made themselves. */
    private record Signer(ContentSigner key, X509CertificateHolder certificate) {

        static Signer named(String name) throws GeneralSecurityException, OperatorCreationException {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            KeyPair pair = keys.generateKeyPair();
            ContentSigner key = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            X500Name subject = new X500Name("CN=" + name);
            Instant now = Instant.now();
            Date from = Date.from(now.minus(1, ChronoUnit.DAYS));
            Date until = Date.from(now.plus(1, ChronoUnit.DAYS));
            X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                            subject, BigInteger.ONE, from, until, subject, pair.getPublic())
                    .build(key);
            return new Signer(key, certificate);
        }

        /** A signature that stands apart from what it signs (RFC 5652). */
        byte[] sign(byte[] content) throws IOException {
            try {
                CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
                generator.addSignerInfoGenerator(
                        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                                .build(key, certificate));
                generator.addCertificate(certificate);
                return generator
                        .generate(new CMSProcessableByteArray(content), false)
                        .getEncoded();
            } catch (OperatorCreationException | CMSException e) {
                throw new IOException(e);
            }
        }
    }

    @BeforeAll
    static void sign() throws IOException, GeneralSecurityException, OperatorCreationException {
        chair = Signer.named("Chair");
        head = Signer.named("Head");
        once = signed(DRAFT, "chair", chair);
        twice = signed(once, "head", head);
    }

    private static byte[] signed(byte[] file, String field, Signer signer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            signatureField(document, field).getCOSObject().setItem(COSName.V, signature);
            document.addSignature(signature, (InputStream content) -> signer.sign(content.readAllBytes()));
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static PDSignatureField signatureField(PDDocument document, String name) {
        return (PDSignatureField)
                document.getDocumentCatalog().getAcroForm(null).getField(name);
    }

    @Test
    void bothSignaturesAreValidAndTheLastSignsTheWholeFile() throws Exception {
        assertTrue(isValid(twice, "chair", chair));
        assertTrue(isValid(twice, "head", head));
        assertFalse(isValid(twice, "chair", head), "it is nobody else's");
        try (PDDocument document = Loader.loadPDF(twice)) {
            int[] range = signatureField(document, "head").getSignature().getByteRange();
            assertEquals(0, range[0]);
            assertEquals(twice.length, range[2] + range[3]);
        }
    }

    @Test
    void whatWasThereBeforeIsNotTouchedByAByte() {
        assertArrayEquals(DRAFT, Arrays.copyOf(once, DRAFT.length));
        assertArrayEquals(once, Arrays.copyOf(twice, once.length));
    }

    @Test
    void aByteThatIsChangedIsFoundOut() throws Exception {
        byte[] changed = twice.clone();
        changed[DRAFT.length / 2] ^= 1;
        byte[] content;
        byte[] signature;
        try (PDDocument document = Loader.loadPDF(twice)) {
            PDSignature chairs = signatureField(document, "chair").getSignature();
            content = chairs.getSignedContent(changed);
            signature = chairs.getContents(twice);
        }
        assertFalse(isValid(content, signature, chair));
    }

    /** The field in the tree is the one that was signed: no second one beside it. */
    @Test
    void theSignedFileOpensWithItsWordsItsFieldsAndItsStandards() throws IOException {
        try (PDDocument document = Loader.loadPDF(twice)) {
            assertEquals(2, document.getSignatureDictionaries().size());
            assertEquals(
                    3,
                    document.getDocumentCatalog().getAcroForm(null).getFields().size());
            assertTrue(new PDFTextStripper().getText(document).contains("Signed, Chair of Governors"));
        }
        try (PDDocument document = Loader.loadPDF(once)) {
            assertNull(signatureField(document, "head").getSignature());
        }
        assertEquals(List.of(), VeraPdf.faults(twice, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), VeraPdf.faults(twice, PDFAFlavour.PDFA_2_A));
    }

    private static boolean isValid(byte[] file, String field, Signer signer) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = signatureField(document, field).getSignature();
            return isValid(signature.getSignedContent(file), signature.getContents(file), signer);
        }
    }

    private static boolean isValid(byte[] content, byte[] signature, Signer signer) throws Exception {
        // The place for a signature is filled up with zeros, which a stream leaves unread.
        InputStream padded = new ByteArrayInputStream(signature);
        CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), padded);
        SignerInformation only = signed.getSignerInfos().getSigners().iterator().next();
        try {
            return only.verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer.certificate()));
        } catch (CMSException e) {
            return false;
        }
    }
}
