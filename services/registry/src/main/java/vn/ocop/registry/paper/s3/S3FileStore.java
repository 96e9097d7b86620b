package vn.ocop.registry.paper.s3;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import vn.ocop.registry.paper.FileStore;
import vn.ocop.registry.paper.PaperFile;

/** Papers' files in an S3 bucket, by paper, version and hash: a repeat writes the same object again. */
@Component
class S3FileStore implements FileStore {

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
    public void put(UUID paper, PaperFile file, byte[] content) {
        s3.putObject(put -> put.bucket(bucket).key(key(paper, file)).contentType(file.contentType()),
                RequestBody.fromBytes(content));
    }

    @Override
    public byte[] get(UUID paper, PaperFile file) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(paper, file))).asByteArray();
    }

    private static String key(UUID paper, PaperFile file) {
        return "papers/%s/%d-%s".formatted(paper, file.version(), file.sha256());
    }
}
