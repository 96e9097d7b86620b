package vn.ocop.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerAddressTests {

    @Test
    void anIpv4AddressStandsForItself() {
        assertThat(CallerAddress.key("203.0.113.7")).isEqualTo("203.0.113.7")
                .isNotEqualTo(CallerAddress.key("203.0.113.8"));
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOneCaller() {
        assertThat(CallerAddress.key("2001:db8:1:2::1")).isEqualTo(CallerAddress.key("2001:db8:1:2:ffff:1:2:3"));
        assertThat(CallerAddress.key("2001:db8:1:2::1")).isNotEqualTo(CallerAddress.key("2001:db8:1:3::1"));
    }

    @Test
    void anythingElseIsTakenAsItIsAndNeverLookedUp() {
        assertThat(CallerAddress.key("not:an:address")).isEqualTo("not:an:address");
    }
}
