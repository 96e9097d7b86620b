package vn.ocop.platform.time;

import java.time.Clock;
import java.time.ZoneId;

/** The platform's one time zone: a day begins and ends in Hà Nội. */
public final class Zone {

    public static final ZoneId HA_NOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zone() {}

    /** The real clock, in the platform's zone. */
    public static Clock clock() {
        return Clock.system(HA_NOI);
    }
}
