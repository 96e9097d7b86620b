package vn.ocop.certification.rulebook.json;

import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Criterion;
import vn.ocop.certification.rulebook.Disqualifier;
import vn.ocop.certification.rulebook.Level;
import vn.ocop.certification.rulebook.Part;
import vn.ocop.certification.rulebook.ProductGroup;
import vn.ocop.certification.rulebook.Section;
import vn.ocop.certification.rulebook.SectionGroup;

/** The shape of a {@code sets/*.json} file. */
final class SetReader {

    private SetReader() {}

    static CriteriaSet read(Row row) {
        var set = new CriteriaSet(row.string("code"), row.text(), group(row.row("group")), group(row.row("subgroup")),
                row.strings("leadMinistries"), row.whole("samples"), row.optionalText("doubt"),
                row.rows("parts", SetReader::part), row.rows("disqualifiers", SetReader::disqualifier));
        row.done();
        return set;
    }

    private static ProductGroup group(Row row) {
        var group = new ProductGroup(row.string("code"), row.text());
        row.done();
        return group;
    }

    private static Part part(Row row) {
        return new Part(row.string("code"), row.number("max"), row.text(), row.optionalText("doubt"),
                row.rows("sections", SetReader::section), row.rows("criteria", SetReader::criterion));
    }

    private static Section section(Row row) {
        return new Section(row.string("code"), row.number("max"), row.text(), row.flag("chooseOne"),
                row.optionalRows("groups", g -> new SectionGroup(g.string("code"), g.number("max"), g.text())));
    }

    private static Criterion criterion(Row row) {
        return new Criterion(row.string("code"), row.string("section"), row.optionalString("group"), row.string("no"),
                row.number("max"), row.text(), row.optionalString("alternativeOf"), row.flag("implied"),
                row.optionalText("note"), row.optionalText("doubt"), row.rows("levels", SetReader::level));
    }

    private static Level level(Row row) {
        return new Level(row.number("points"), row.optionalWhole("minimumForStars"), row.text(), row.flag("implied"),
                row.optionalText("corrected"));
    }

    private static Disqualifier disqualifier(Row row) {
        return new Disqualifier(row.string("code"), row.string("scope"), row.flag("byZero"), row.text(),
                row.optionalText("doubt"));
    }
}
