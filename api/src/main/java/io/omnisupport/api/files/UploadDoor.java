package io.omnisupport.api.files;

import io.omnisupport.api.files.UploadAddresses.Expected;
import io.omnisupport.conversations.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes the bytes of announced files, from the network to the store. The token is all it takes and
 * no cookie is read, so any page may send, such as one that shows the widget.
 */
@RestController
class UploadDoor {
    private final UploadAddresses addresses;
    private final Uploads uploads;

    UploadDoor(UploadAddresses addresses, Uploads uploads) {
        this.addresses = addresses;
        this.uploads = uploads;
    }

    @CrossOrigin(
            origins = "*",
            methods = RequestMethod.PUT,
            allowedHeaders = "content-type",
            maxAge = 3600)
    @PutMapping("/uploads/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String token, HttpServletRequest request) throws IOException {
        Expected file = addresses.read(token);
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!file.contentType().equals(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        checkSize(file, request.getContentLengthLong());
        if (!uploads.isAwaited(file.workspace(), file.attachment())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        try (var bytes = new SizedStream(request.getInputStream(), file.byteSize())) {
            if (!fill(file, bytes)) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
        }
    }

    private static void checkSize(Expected file, long told) {
        if (told > file.byteSize()) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (told >= 0 && told < file.byteSize()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private boolean fill(Expected file, SizedStream bytes) throws IOException {
        try {
            return uploads.fill(file.workspace(), file.attachment(), file.byteSize(), bytes);
        } catch (IOException failure) {
            if (bytes.isTooLong()) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (bytes.isTooShort()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            throw failure;
        }
    }

    /** Reads on no further than one byte too many. */
    private static final class SizedStream extends InputStream {
        private final InputStream from;
        private final long size;
        private long read;
        private boolean isAtEnd;

        SizedStream(InputStream from, long size) {
            this.from = from;
            this.size = size;
        }

        boolean isTooLong() {
            return read > size;
        }

        boolean isTooShort() {
            return isAtEnd && read < size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (isTooLong()) {
                throw new IOException("More bytes than announced");
            }
            int most = (int) Math.min(length, size + 1 - read);
            int count = from.read(into, offset, most);
            isAtEnd = count < 0;
            read += Math.max(count, 0);
            return count;
        }
    }
}
