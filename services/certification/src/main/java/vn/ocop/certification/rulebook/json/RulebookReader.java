package vn.ocop.certification.rulebook.json;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.rulebook.AllowedProducer;
import vn.ocop.certification.rulebook.Authority;
import vn.ocop.certification.rulebook.CertificateRules;
import vn.ocop.certification.rulebook.CommuneReview;
import vn.ocop.certification.rulebook.Copies;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.DossierContents;
import vn.ocop.certification.rulebook.DossierItem;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.EvidenceKind;
import vn.ocop.certification.rulebook.LegalItem;
import vn.ocop.certification.rulebook.PartRule;
import vn.ocop.certification.rulebook.Preparer;
import vn.ocop.certification.rulebook.ProductCodeRule;
import vn.ocop.certification.rulebook.ReEvaluation;
import vn.ocop.certification.rulebook.ReplacedDecision;
import vn.ocop.certification.rulebook.Revocation;
import vn.ocop.certification.rulebook.Round;
import vn.ocop.certification.rulebook.Rounds;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Samples;
import vn.ocop.certification.rulebook.StarBand;
import vn.ocop.certification.rulebook.Transition;
import vn.ocop.certification.rulebook.YearlyLimit;

/** The shape of a {@code rulebook.json} file. */
final class RulebookReader {

    private RulebookReader() {}

    static Rulebook read(Row row, Map<String, CriteriaSet> sets) {
        var rulebook = new Rulebook(row.string("code"), row.text(), row.string("decision"), row.date("issued"),
                row.date("effectiveFrom"), row.optionalDate("effectiveTo"), row.string("article"),
                row.rows("ministries", RulebookReader::item), row.rows("parts", RulebookReader::part),
                row.rows("bands", RulebookReader::band), part(row, "certificate", RulebookReader::certificate),
                part(row, "communeReview", RulebookReader::communeReview),
                part(row, "reEvaluation", RulebookReader::reEvaluation),
                part(row, "revocation", RulebookReader::revocation),
                new Rounds(row.whole("minimumRoundsPerYear"), row.rows("rounds", RulebookReader::round)),
                part(row, "copies", r -> new Copies(r.whole("paper"), r.whole("electronic"), r.string("article"))),
                part(row, "samples", RulebookReader::samples), row.rows("dossiers", RulebookReader::dossier),
                row.rows("evidence", RulebookReader::evidence), row.rows("producerTypes", RulebookReader::producer),
                part(row, "productCode", RulebookReader::productCode), row.rows("replaces", RulebookReader::replaced),
                row.rows("transition", RulebookReader::transition), row.rows("readings", RulebookReader::item), sets);
        row.done();
        return rulebook;
    }

    private static <T> T part(Row row, String member, Function<Row, T> reader) {
        var part = row.row(member);
        var value = reader.apply(part);
        part.done();
        return value;
    }

    private static LegalItem item(Row row) {
        return new LegalItem(row.string("code"), row.text(), row.string("article"));
    }

    private static PartRule part(Row row) {
        return new PartRule(row.string("code"), row.number("max"), row.text(), row.string("article"));
    }

    private static StarBand band(Row row) {
        return new StarBand(row.whole("stars"), row.number("from"), row.number("to"), row.bool("toInclusive"),
                row.text(),
                row.bool("certified"), authority(row), row.string("article"));
    }

    private static @Nullable Authority authority(Row row) {
        return row.optionalString("authority") == null ? null : row.name("authority", Authority.class);
    }

    private static CertificateRules certificate(Row row) {
        return new CertificateRules(row.whole("lifeMonths"), row.string("article"), row.whole("extensionMaxDays"),
                row.string("extensionArticle"));
    }

    private static CommuneReview communeReview(Row row) {
        return new CommuneReview(row.whole("workingDays"), row.rows("contents", RulebookReader::item),
                row.string("article"));
    }

    private static ReEvaluation reEvaluation(Row row) {
        return new ReEvaluation(row.whole("earliestDaysBeforeExpiry"), row.whole("latestDaysBeforeExpiry"),
                row.string("filingArticle"), row.whole("limitDays"), row.string("limitArticle"),
                row.bool("writtenConsultation"), row.string("consultationArticle"));
    }

    private static Revocation revocation(Row row) {
        return new Revocation(row.whole("limitDays"), row.rows("grounds", RulebookReader::item), row.string("article"));
    }

    private static Round round(Row row) {
        return new Round(row.name("authority", Authority.class), row.whole("no"),
                part(row, "proposed", RulebookReader::limit), part(row, "held", RulebookReader::limit),
                row.string("article"));
    }

    private static YearlyLimit limit(Row row) {
        try {
            return new YearlyLimit(MonthDay.parse("--" + row.string("before")), row.bool("inclusive"));
        } catch (DateTimeParseException e) {
            throw row.fault("before must be a month and a day, such as 04-30");
        }
    }

    private static Samples samples(Row row) {
        return new Samples(row.whole("count"), java.util.Set.copyOf(row.strings("exceptSets")), row.string("article"));
    }

    private static DossierContents dossier(Row row) {
        return new DossierContents(row.name("preparedBy", Preparer.class), row.names("kinds", DossierKind.class),
                row.rows("items", i -> new DossierItem(i.string("code"), i.bool("required"), i.optionalString("form"),
                        i.text())),
                row.string("article"));
    }

    private static EvidenceKind evidence(Row row) {
        return new EvidenceKind(row.string("code"), row.text(), part(row, "proof", Row::text), row.string("article"));
    }

    private static AllowedProducer producer(Row row) {
        return new AllowedProducer(row.string("code"), java.util.Set.copyOf(row.strings("onlySets")), row.text(),
                row.string("article"));
    }

    private static ProductCodeRule productCode(Row row) {
        try {
            var rule = new ProductCodeRule(Pattern.compile(row.string("pattern")), row.string("example"), row.text(),
                    row.string("article"), row.optionalText("doubt"));
            if (!rule.accepts(rule.example())) {
                throw row.fault("the example does not fit the pattern");
            }
            return rule;
        } catch (PatternSyntaxException e) {
            throw row.fault("pattern is not a regular expression");
        }
    }

    private static ReplacedDecision replaced(Row row) {
        return new ReplacedDecision(row.string("decision"), row.date("issued"), row.whole("lapsesAfterDays"),
                row.string("article"));
    }

    private static Transition transition(Row row) {
        return new Transition(row.string("code"), row.optionalDate("filedBefore"),
                row.optionalDate("recognisedBefore"),
                row.names("kinds", DossierKind.class),
                row.optionalString("rulebook"), row.optionalWhole("withinDays"), row.text(), row.string("article"));
    }
}
