package vn.ocop.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.duplicate.Likeness.Reason.NEAR_ADDRESS;
import static vn.ocop.registry.duplicate.Likeness.Reason.NEAR_NAME;
import static vn.ocop.registry.duplicate.Likeness.Reason.SAME_BUSINESS;
import static vn.ocop.registry.duplicate.Likeness.Reason.SAME_NAME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTests {

    private static Candidate candidate(String name, @Nullable String village, @Nullable String street,
            @Nullable String taxCode) {
        return Candidate.of(UUID.randomUUID(), name, village, street, taxCode);
    }

    private static List<Pair> pairs(Candidate... candidates) {
        return new Search(List.of(candidates)).pairs();
    }

    @Test
    void theSameNameAtTheSamePlaceIsProposedWithItsReasons() {
        var pairs = pairs(candidate("HTX Nấm Nghĩa Minh", "Thôn Hạ Mỗ", null, "0100233488"),
                candidate("Hợp tác xã nấm nghĩa minh", "hạ mỗ", "Ngõ 3", null));

        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().likeness().reasons()).containsExactlyInAnyOrder(SAME_NAME, NEAR_ADDRESS);
        assertThat(pairs.getFirst().likeness().degree()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @CsvSource({"HTX Nấm Nghĩa Minh, HTX Nấm Ngĩa Minh", "HTX Nghĩa Minh Nấm, HTX nấm Nghĩa Minh",
            "Hộ KD Bánh gio Liên Hồng, Hộ kinh doanh bánh giò Liên Hông"})
    void aNearSameNameAtTheSamePlaceIsProposed(String one, String other) {
        var pairs = pairs(candidate(one, "Thôn Hạ Mỗ", null, null), candidate(other, "Thôn Hạ Mỗ", null, null));

        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().likeness().reasons()).containsAnyOf(NEAR_NAME, SAME_NAME);
    }

    @ParameterizedTest
    @CsvSource({"HTX Nấm Nghĩa Minh, Thôn Hạ Mỗ, HTX Nấm Nghĩa Minh, Thôn Bá Dương Nội",
            "HTX Nấm Nghĩa Minh, Thôn Hạ Mỗ, HTX Rau sạch Tân Hội, Thôn Hạ Mỗ",
            "HTX Diều sáo Bá Dương Nội (minh họa), Bá Dương Nội, Đậu phụ Bá Dương Nội (minh họa), Bá Dương Nội",
            "Tổ hợp tác số 1, Thôn Hạ Mỗ, Tổ hợp tác số 2, Thôn Hạ Mỗ",
            "HTX Nấm Nghĩa Minh, Thôn Hạ Mỗ, HTX Nấm Ngĩa Minh,"})
    void whatIsFarApartInNamePlaceOrNumberIsNot(String one, String place, String other, @Nullable String otherPlace) {
        assertThat(pairs(candidate(one, place, null, null), candidate(other, otherPlace, null, null))).isEmpty();
    }

    @Test
    void theSameNameAtAnUnknownPlaceIsProposedWithLessLikeness() {
        var pairs = pairs(candidate("HTX Nấm Nghĩa Minh", "Thôn Hạ Mỗ", null, null),
                candidate("HTX Nấm Nghĩa Minh", null, null, null));

        assertThat(pairs.getFirst().likeness().reasons()).containsExactly(SAME_NAME);
        assertThat(pairs.getFirst().likeness().degree()).isLessThan(0.9);
    }

    @Test
    void aBusinessAndItsBranchAreProposedWhateverTheirNames() {
        var pairs = pairs(candidate("HTX Một", "Thôn A", null, "0100233488"),
                candidate("Cửa hàng Hai", "Thôn B", null, "0100233488-001"));

        assertThat(pairs.getFirst().likeness().reasons()).containsExactly(SAME_BUSINESS);
    }

    @Test
    void amongTenThousandThePairsAreFoundWithoutComparingEachWithEach() {
        var random = new Random(42);
        var words = List.of("nam", "banh", "gio", "te", "dieu", "sao", "moc", "ren", "det", "chao", "sen", "ruou",
                "dau", "hoa", "lan", "ho", "diep", "rau", "sach", "keo", "lac", "nem", "phung", "buoi", "tom", "vang");
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < 10_000; i++) {
            var name = new StringBuilder("HTX");
            for (int word = 0; word < 3; word++) {
                name.append(' ').append(words.get(random.nextInt(words.size())));
            }
            all.add(candidate(name + " của gia đình " + Long.toString(Math.abs(random.nextLong() % 100_000), 36),
                    "Thôn " + words.get(random.nextInt(20)), null, null));
        }
        var planted = all.get(77);
        var twin = candidate("Hợp tác xã " + planted.folded(), planted.village(), null, null);
        all.add(twin);

        long begin = System.nanoTime();
        var pairs = new Search(all).pairs();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(pairs).anyMatch(pair -> pair.first() == planted && pair.second() == twin);
    }
}
