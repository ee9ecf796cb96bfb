package io.omnisupport.platform.internal.files;

import io.omnisupport.platform.FileStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket, under their keys. */
class S3FileStore implements FileStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;

    S3FileStore(S3Properties properties) {
        this.client = S3Connection.open(properties);
        this.bucket = properties.bucket();
    }

    @Override
    public void put(String key, InputStream bytes, long byteSize) throws IOException {
        FileKey.checked(key);
        Path whole = Files.createTempFile("upload", ".part");
        try {
            long written = Files.copy(bytes, whole, StandardCopyOption.REPLACE_EXISTING);
            if (written != byteSize) {
                throw new IOException("Expected " + byteSize + " bytes, got " + written);
            }
            putWhole(key, whole);
        } catch (SdkException failure) {
            throw new IOException("The file store did not take a file", failure);
        } finally {
            Files.delete(whole);
        }
    }

    private void putWhole(String key, Path file) {
        try {
            client.putObject(to -> to.bucket(bucket).key(key), RequestBody.fromFile(file));
        } catch (NoSuchBucketException missing) {
            makeBucket();
            client.putObject(to -> to.bucket(bucket).key(key), RequestBody.fromFile(file));
        }
    }

    private void makeBucket() {
        try {
            client.createBucket(wish -> wish.bucket(bucket));
        } catch (BucketAlreadyOwnedByYouException other) {
            // Another node was faster.
            client.headBucket(wish -> wish.bucket(bucket));
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        FileKey.checked(key);
        try {
            return client.getObject(from -> from.bucket(bucket).key(key));
        } catch (NoSuchKeyException | NoSuchBucketException missing) {
            throw new FileNotFoundException(key);
        } catch (SdkException failure) {
            throw new IOException("The file store did not give a file", failure);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        FileKey.checked(key);
        try {
            client.deleteObject(from -> from.bucket(bucket).key(key));
        } catch (NoSuchBucketException nothingThere) {
            return;
        } catch (SdkException failure) {
            throw new IOException("The file store did not delete a file", failure);
        }
    }

    @Override
    public void check() throws IOException {
        try {
            client.headBucket(of -> of.bucket(bucket));
        } catch (NoSuchBucketException notYet) {
            return;
        } catch (SdkException failure) {
            throw new IOException("The file store does not answer", failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
