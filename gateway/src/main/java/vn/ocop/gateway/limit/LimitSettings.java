package vn.ocop.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is allowed.
 *
 * @param perSecond requests a second of one person, or of one address without a sign-in; twice as many at once
 * @param perSecondOfAnAddress requests a second from one address, whoever asks: an office shares one
 * @param signInsPerMinute sign-ins begun a minute from one address; an office shares one
 * @param jsonBody the largest JSON body
 * @param formBody the largest form; letters beyond ASCII take six to nine bytes each
 * @param formsAtOnce all forms together that are held in memory
 * @param anyBody the largest body of any other kind, such as a photo
 * @param bodyTime how long a body may take to come
 */
@ConfigurationProperties("ocop.gateway.limits")
record LimitSettings(int perSecond, int perSecondOfAnAddress, int signInsPerMinute, DataSize jsonBody,
        DataSize formBody, DataSize formsAtOnce, DataSize anyBody, Duration bodyTime) {}
