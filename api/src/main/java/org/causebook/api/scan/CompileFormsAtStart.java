package org.causebook.api.scan;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import org.causebook.scan.Scan;
import org.causebook.scan.ScanLog;
import org.causebook.shipped.AwaitedCatalogs.AllTakenIn;
import org.jboss.logging.Logger;

/** Scans a line in the background of each start: that compiles the forms of all catalogs, for which nobody has to wait. */
@ApplicationScoped
class CompileFormsAtStart {

    private static final Logger LOG = Logger.getLogger(CompileFormsAtStart.class);
    private static final String LINE = "The copy failed with error 0x80070005 and exit code 137.";

    /** The forms of a first start are there when its catalogs are. */
    void onAllTakenIn(@Observes AllTakenIn event, Vertx vertx, ScanLog scanLog) {
        Callable<Scan> scan = () -> scanLog.read(LINE);
        vertx.executeBlocking(scan, false)
                .onFailure(error -> LOG.warnf("The forms were not compiled at the start: %s", error.toString()));
    }
}
