package org.causebook.api.scan;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.Callable;
import org.causebook.scan.Scan;
import org.causebook.scan.ScanLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Scans a line in the background of each start: that compiles the forms of all catalogs, for which nobody has to wait. */
@ApplicationScoped
class CompileFormsAtStart {

    private static final Logger LOG = Logger.getLogger(CompileFormsAtStart.class);
    private static final String LINE = "The copy failed with error 0x80070005 and exit code 137.";

    /** After those that take in the catalogs. A restore serves nobody, and has no tables yet. */
    void onStart(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event,
            Vertx vertx,
            ScanLog scanLog,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        if (serves) {
            Callable<Scan> scan = () -> scanLog.read(LINE);
            vertx.executeBlocking(scan, false)
                    .onFailure(error -> LOG.warnf("The forms were not compiled at the start: %s", error.toString()));
        }
    }
}
