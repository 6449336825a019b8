package org.causebook.shipped;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** The catalog files that this node is still taking in after its start. */
@ApplicationScoped
public class AwaitedCatalogs {

    private final AtomicInteger count = new AtomicInteger();

    /** The application listens: files may be taken in without anybody waiting for it. */
    public record Listening() {}

    /** All files have been tried. The event that says so once a start, also where there was nothing to take in. */
    public record AllTakenIn() {}

    /** Says that so many files are to be taken in. */
    public void await(int files) {
        count.set(files);
    }

    /** Says that one of them is done with. */
    public void done() {
        count.decrementAndGet();
    }

    /** How many there are; 0 or more. Until it is 0, readers may miss catalogs that come with the software. */
    public int count() {
        return count.get();
    }
}
