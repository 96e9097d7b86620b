package vn.ocop.local.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A server of the S3 API over a folder of files, in this process; what it holds survives restarts. */
public final class ObjectStore implements AutoCloseable {
    private final S3Proxy proxy;
    private final Path folder;

    private ObjectStore(S3Proxy proxy, Path folder) {
        this.proxy = proxy;
        this.folder = folder;
    }

    /**
     * Starts the store.
     *
     * @param folder where objects lie, a folder per bucket; created if it is not there
     * @param port its port on the loopback address; 0 for any that is free
     */
    public static ObjectStore start(Path folder, int port, String accessKey, String secretKey) {
        try {
            Files.createDirectories(folder);
            var proxy = S3Proxy.builder()
                    .endpoint(URI.create("http://127.0.0.1:" + FreePorts.orAny(port)))
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .ignoreUnknownHeaders(true)
                    .jettyMaxThreads(24)
                    .build();
            proxy.start();
            return new ObjectStore(proxy, folder);
        } catch (Exception e) {
            throw new IllegalStateException("The object store did not start on port " + port, e);
        }
    }

    /** The address clients are given; buckets are part of the path, not of the host's name. */
    public String endpoint() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    /**
     * Creates a bucket unless it is there. Its folder is its owner's only: the store takes a folder that others may read
     * for a public bucket.
     */
    public void createBucket(String name) throws IOException {
        Path bucket = Files.createDirectories(folder.resolve(name));
        Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
