package org.causebook.api.http;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Works on a request until a test says that it is done. */
@Path("/api/v1/waiting")
@Singleton
public class WaitingResource {

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch end = new CountDownLatch(1);

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String await() throws InterruptedException {
        waiting.incrementAndGet();
        boolean told = end.await(1, TimeUnit.MINUTES);
        waiting.decrementAndGet();
        return told ? "done" : "forgotten";
    }

    int waiting() {
        return waiting.get();
    }

    void begin() {
        end = new CountDownLatch(1);
    }

    void end() {
        end.countDown();
    }
}
