package vn.ocop.certification.council;

import java.time.LocalDate;
import java.util.List;

/** The regulations of the acting city, newest first; none is ever changed. */
public interface Regulations {

    List<Regulation> all();

    /** The newest one in force on the day; where the city has recorded none, the platform's cautious default. */
    Regulation inForce(LocalDate day);

    /** Writes the next one. */
    void add(Regulation regulation);
}
