package vn.ocop.certification.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.refusal.Refusal;

/**
 * A session of a council: its regulation, its seats, the advisory members who report to it (QĐ 26/2026, Điều 7.3.b, c).
 *
 * @param regulation the one in force when it was called
 * @param advisors accounts of the advisory members
 */
public record Session(UUID id, String unit, UUID owner, long version, String title, LocalDate heldOn,
        Regulation regulation, List<Seat> seats, List<UUID> advisors, Instant createdAt) {

    /** @throws Refusal when the seats do not make a council */
    static Session call(UUID id, String unit, UUID owner, String title, LocalDate heldOn, Regulation regulation,
            List<Seat> seats, List<UUID> advisors, Instant now) {
        requireCouncil(seats, regulation);
        return new Session(id, unit, owner, 1, title, heldOn, regulation, List.copyOf(seats), List.copyOf(advisors),
                now);
    }

    /** Seats change hands, members are recorded absent or present; what the session already counted stays counted. */
    Session reseat(List<Seat> seats, List<UUID> advisors) {
        requireCouncil(seats, regulation);
        return new Session(id, unit, owner, version + 1, title, heldOn, regulation, List.copyOf(seats),
                List.copyOf(advisors), createdAt);
    }

    private static void requireCouncil(List<Seat> seats, Regulation regulation) {
        var chairs = seats.stream().filter(Seat::chair).toList();
        if (chairs.size() != 1 || !chairs.getFirst().present()) {
            throw Refusal.invalid("seats", "one-chair", "Phiên họp cần đúng một chủ tịch, và chủ tịch có mặt.",
                    "A session needs exactly one chair, who is present.");
        }
        var members = new HashSet<UUID>();
        if (!seats.stream().allMatch(seat -> members.add(seat.member()))) {
            throw Refusal.invalid("seats", "seated-twice", "Một thành viên chỉ có một ghế.",
                    "A member has one seat only.");
        }
        if (seats.size() < regulation.minimumSeats()) {
            throw Refusal.invalid("seats", "too-few",
                    "Hội đồng cần ít nhất " + regulation.minimumSeats() + " ghế, gồm chủ tịch và các thành viên.",
                    "A council has at least " + regulation.minimumSeats() + " seats, its chair among them.");
        }
        if (!regulation.quorumMet((int) seats.stream().filter(Seat::present).count(), seats.size())) {
            throw Refusal.invalid("seats", "no-quorum", "Chưa đủ số thành viên có mặt theo quy chế.",
                    "Fewer members are present than the council's regulation asks for.");
        }
    }

    /** The members whose sheets are waited for. */
    public List<UUID> present() {
        return seats.stream().filter(Seat::present).map(Seat::member).toList();
    }

    public boolean isPresent(UUID person) {
        return present().contains(person);
    }

    public boolean isSeated(UUID person) {
        return seats.stream().anyMatch(seat -> seat.member().equals(person));
    }

    /** Whether the person chairs, here and present. */
    public boolean isChair(UUID person) {
        return seats.stream().anyMatch(seat -> seat.chair() && seat.present() && seat.member().equals(person));
    }

    /** Who may open the evidence of what the session hears: its members and advisors. */
    public List<UUID> judges() {
        return java.util.stream.Stream.concat(seats.stream().map(Seat::member), advisors.stream()).distinct().sorted()
                .toList();
    }
}
