package io.omnisupport.platform.internal.files;

import java.util.regex.Pattern;

/** Keys that lead nowhere else, in a folder as in a bucket. */
final class FileKey {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private FileKey() {}

    static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a file key");
        }
        return key;
    }
}
