package org.causebook.api.request;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a body while it is read, because one sent in chunks does not say how long it is. The server's own limit lies
 * higher, because its refusal has no problem in the body.
 */
@jakarta.ws.rs.ext.Provider
class BoundedBody implements ReaderInterceptor {

    private final Provider<RequestConfig> config;
    private final UriInfo request;

    @Inject
    BoundedBody(Provider<RequestConfig> config, UriInfo request) {
        this.config = config;
        this.request = request;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // A resource that asks for a stream reads the body as it comes.
        var most = !InputStream.class.equals(context.getType())
                ? config.get().maxBody()
                : ImportPaths.isOne(request.getRequestUri().getPath())
                        ? config.get().maxImport()
                        : config.get().maxStream();
        context.setInputStream(new Counting(context.getInputStream(), most.asLongValue()));
        return context.proceed();
    }

    private static final class Counting extends FilterInputStream {

        private long left;

        Counting(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }
    }
}
