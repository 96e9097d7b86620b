package vn.ocop.registry.workbook;

import vn.ocop.registry.producer.Folded;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.registry.producer.ProducerType;

/** What the texts of a workbook mean: first what the unit's officers have said, then what cannot be doubted. */
public final class Meanings {

    /** A unit with its full name, e.g. {@code Xã Ô Diên}. */
    public record KnownUnit(String code, String name) {}

    private static final Map<String, ProducerType> TYPES = Map.ofEntries(
            Map.entry("htx", ProducerType.COOPERATIVE), Map.entry("hop tac xa", ProducerType.COOPERATIVE),
            Map.entry("lien hiep htx", ProducerType.COOPERATIVE),
            Map.entry("tht", ProducerType.COOPERATIVE_GROUP), Map.entry("to hop tac", ProducerType.COOPERATIVE_GROUP),
            Map.entry("cong ty", ProducerType.SME), Map.entry("cong ty tnhh", ProducerType.SME),
            Map.entry("cong ty cp", ProducerType.SME), Map.entry("cong ty co phan", ProducerType.SME),
            Map.entry("cty tnhh", ProducerType.SME), Map.entry("ct tnhh", ProducerType.SME),
            Map.entry("doanh nghiep", ProducerType.SME), Map.entry("dn", ProducerType.SME),
            Map.entry("doanh nghiep nho va vua", ProducerType.SME), Map.entry("dnnvv", ProducerType.SME),
            Map.entry("dn tu nhan", ProducerType.SME), Map.entry("doanh nghiep tu nhan", ProducerType.SME),
            Map.entry("trang trai", ProducerType.FARM),
            Map.entry("ho kinh doanh", ProducerType.HOUSEHOLD_BUSINESS),
            Map.entry("hkd", ProducerType.HOUSEHOLD_BUSINESS), Map.entry("ho kd", ProducerType.HOUSEHOLD_BUSINESS),
            Map.entry("ho ca the", ProducerType.HOUSEHOLD_BUSINESS),
            Map.entry("ho kinh doanh ca the", ProducerType.HOUSEHOLD_BUSINESS),
            Map.entry("ho san xuat kinh doanh", ProducerType.HOUSEHOLD_BUSINESS),
            Map.entry("hoi", ProducerType.TOURISM_BODY), Map.entry("hiep hoi", ProducerType.TOURISM_BODY),
            Map.entry("hoi trung tam du lich", ProducerType.TOURISM_BODY));

    private final Map<Alias.Kind, Map<String, String>> said = new HashMap<>();
    private final Map<String, Set<String>> units = new HashMap<>();

    public Meanings(List<KnownUnit> known, List<Alias> aliases) {
        known.forEach(unit -> {
            var full = Folded.plain(unit.name());
            units.computeIfAbsent(full, name -> new LinkedHashSet<>()).add(unit.code());
            units.computeIfAbsent(bare(full), name -> new LinkedHashSet<>()).add(unit.code());
        });
        aliases.forEach(
                alias -> said.computeIfAbsent(alias.kind(), kind -> new HashMap<>()).put(alias.text(), alias.value()));
    }

    /** As a type is written, so that it is read again. */
    public static String written(ProducerType type) {
        return switch (type) {
            case COOPERATIVE -> "Hợp tác xã";
            case COOPERATIVE_GROUP -> "Tổ hợp tác";
            case SME -> "Doanh nghiệp nhỏ và vừa";
            case FARM -> "Trang trại";
            case HOUSEHOLD_BUSINESS -> "Hộ kinh doanh";
            case TOURISM_BODY -> "Hội, trung tâm du lịch";
        };
    }

    /** As a criteria set's code is written, so that it is read again. */
    public static String written(String set) {
        return "Bộ " + set;
    }

    /** The unit's code; nothing when the text names none, or more than one. */
    Optional<String> unit(String text) {
        var plain = Folded.plain(text);
        var alias = said(Alias.Kind.UNIT, plain);
        if (alias.isPresent()) {
            return alias;
        }
        var named = plain.replaceFirst(" (tp|thanh pho)? ?(ha noi|hn)$", "").replaceFirst("^x ", "xa ")
                .replaceFirst("^p ", "phuong ");
        var exact = units.getOrDefault(named, Set.of());
        var candidates = exact.isEmpty() ? units.getOrDefault(bare(named), Set.of()) : exact;
        return candidates.size() == 1 && exact.size() + kindless(named) > 0
                ? Optional.of(candidates.iterator().next())
                : Optional.empty();
    }

    /** A name with the wrong word before it ("phường" for a xã) is not surely the same unit. */
    private static int kindless(String named) {
        return named.equals(bare(named)) ? 1 : 0;
    }

    private static String bare(String name) {
        return name.replaceFirst("^(xa|phuong) ", "");
    }

    Optional<ProducerType> type(String text) {
        var plain = Folded.plain(text);
        return said(Alias.Kind.TYPE, plain).map(ProducerType::valueOf).or(() -> Optional.ofNullable(TYPES.get(plain)));
    }

    /** A criteria set's code; nothing unless it is said, or written as a code. */
    Optional<String> set(String text) {
        var plain = Folded.plain(text);
        return said(Alias.Kind.SET, plain).or(() -> Optional.of(plain.replaceFirst("^(bo|nhom|so) ", ""))
                .filter(code -> code.matches("0[1-9]|1\\d|2[0-6]")));
    }

    private Optional<String> said(Alias.Kind kind, String plain) {
        return Optional.ofNullable(said.getOrDefault(kind, Map.of()).get(plain));
    }
}
