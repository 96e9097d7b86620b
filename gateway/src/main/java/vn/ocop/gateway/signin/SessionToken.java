package vn.ocop.gateway.signin;

/** What has become of the access token of a session. */
sealed interface SessionToken {

    /** It can be used. */
    record Valid(String value) implements SessionToken {

        @Override
        public String toString() {
            return "Valid";
        }
    }

    /** The person is signed out at the identity provider, or was there too long ago. */
    record Ended() implements SessionToken {}

    /** It has expired, and the identity provider cannot be reached for another. */
    record ProviderAway() implements SessionToken {}
}
