package vn.ocop.certification.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.refusal.Refusal;

/** A session of a council: its rules and its seats. */
public record Session(UUID id, String unit, UUID owner, long version, String title, LocalDate heldOn, Rules rules,
        List<Seat> seats, Instant createdAt) {

    /** @throws Refusal when the seats do not make a council */
    public static Session call(UUID id, String unit, UUID owner, String title, LocalDate heldOn, Rules rules,
            List<Seat> seats,
            Instant now) {
        if (seats.stream().filter(seat -> seat.chair() && seat.present()).count() != 1) {
            throw Refusal.invalid("seats", "one-chair", "Phiên họp cần đúng một chủ tịch có mặt.",
                    "A session needs exactly one chair who is present.");
        }
        var members = new HashSet<UUID>();
        if (!seats.stream().allMatch(seat -> members.add(seat.member()))) {
            throw Refusal.invalid("seats", "seated-twice", "Một thành viên chỉ có một ghế.",
                    "A member has one seat only.");
        }
        if (!rules.quorumMet((int) seats.stream().filter(Seat::present).count(), seats.size())) {
            throw Refusal.invalid("seats", "no-quorum", "Chưa đủ số thành viên có mặt theo quy chế.",
                    "Fewer members are present than the council's rules ask for.");
        }
        return new Session(id, unit, owner, 1, title, heldOn, rules, List.copyOf(seats), now);
    }

    /** The members whose sheets are waited for. */
    public List<UUID> present() {
        return seats.stream().filter(Seat::present).map(Seat::member).toList();
    }

    public boolean isPresent(UUID person) {
        return seats.stream().anyMatch(seat -> seat.present() && seat.member().equals(person));
    }

    public boolean isChair(UUID person) {
        return seats.stream().anyMatch(seat -> seat.chair() && seat.member().equals(person));
    }
}
