package vn.ocop.registry.file.s3;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.file.FileStore;

/** Files in an S3 bucket. */
@Component
class S3FileStore implements FileStore {

    private static final Logger log = LoggerFactory.getLogger(S3FileStore.class);

    private final S3Client s3;
    private final String bucket;

    S3FileStore(@Value("${ocop.s3.endpoint}") URI endpoint, @Value("${ocop.s3.bucket}") String bucket,
            @Value("${ocop.s3.access-key}") String accessKey, @Value("${ocop.s3.secret-key}") String secretKey) {
        this.bucket = bucket;
        this.s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)))
                .overrideConfiguration(config -> config.apiCallTimeout(Duration.ofSeconds(40)))
                .build();
    }

    @Override
    public void put(String key, String contentType, Path content) {
        put(key, contentType, RequestBody.fromFile(content));
    }

    @Override
    public void put(String key, String contentType, byte[] content) {
        put(key, contentType, RequestBody.fromBytes(content));
    }

    private void put(String key, String contentType, RequestBody content) {
        try {
            s3.putObject(put -> put.bucket(bucket).key(key).contentType(contentType), content);
        } catch (SdkException away) {
            throw away(away);
        }
    }

    @Override
    public InputStream get(String key) {
        try {
            return s3.getObject(get -> get.bucket(bucket).key(key));
        } catch (SdkException away) {
            throw away(away);
        }
    }

    @Override
    public void delete(String key) {
        try {
            s3.deleteObject(delete -> delete.bucket(bucket).key(key));
        } catch (SdkException away) {
            throw away(away);
        }
    }

    private static Refusal away(SdkException failure) {
        log.warn("The file store failed: {}, {}", failure.getMessage(), String.valueOf(failure.getCause()));
        return new Refusal(Refusal.Kind.UNAVAILABLE, "store-away",
                new Text("Kho tệp tạm gián đoạn, hãy thử lại sau ít phút.",
                        "The file store is away; try again in a moment."));
    }
}
