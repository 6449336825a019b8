package org.causebook.ui.sighting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.causebook.catalog.InvalidQuery;
import org.causebook.sighting.ShowStatistics;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** How well the public catalogs answer what people ask, for everyone, where the installation shows it. */
@Path(NumbersPages.ADDRESS)
@Singleton
@Named("numbers")
public class NumbersPages {

    static final String ADDRESS = "/about/numbers";

    private final ShowStatistics show;
    private final boolean open;

    /** What readers may see. */
    @ConfigMapping(prefix = "causebook.numbers")
    public interface NumbersConfig {

        /** Whether there is such a page. */
        @WithDefault("false")
        boolean enabled();
    }

    /** Takes the setting. */
    @Inject
    public NumbersPages(ShowStatistics show, NumbersConfig config) {
        this.show = show;
        this.open = config.enabled();
    }

    /** Whether readers see the page, for links to it. */
    public boolean isOpen() {
        return open;
    }

    @GET
    @Produces(Reply.HTML)
    @PermitAll
    public Response numbers(@QueryParam("days") @Nullable Integer days) {
        requireOpen();
        try {
            var view = new StatisticsView(show.forReaders(days), ADDRESS);
            return Reply.page(SightingTemplates.numbers(view)).build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    @GET
    @Path("/{table}.csv")
    @Produces(StatisticsFile.TYPE)
    @PermitAll
    public Response table(@PathParam("table") String table, @QueryParam("days") @Nullable Integer days) {
        requireOpen();
        try {
            return Reply.of(StatisticsFile.of(show.forReaders(days), table), StatisticsFile.TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"causebook-" + table + ".csv\"")
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new NotFoundException();
        }
    }
}
