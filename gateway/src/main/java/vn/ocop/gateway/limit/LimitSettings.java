package vn.ocop.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is allowed.
 *
 * @param perSecond requests a second of one person or one address; twice as many at once
 * @param signInsPerMinute sign-ins begun a minute from one address; an office shares one
 * @param jsonBody the largest JSON or form body
 * @param anyBody the largest body of any other kind, such as a photo
 */
@ConfigurationProperties("ocop.gateway.limits")
record LimitSettings(int perSecond, int signInsPerMinute, DataSize jsonBody, DataSize anyBody) {}
