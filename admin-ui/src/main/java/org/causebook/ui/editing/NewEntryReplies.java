package org.causebook.ui.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.causebook.account.CurrentActor;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.editing.CatalogSettings;
import org.causebook.editing.CheckCode;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.EditCatalog;
import org.causebook.editing.NotNow;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;

/** The page on which an entry begins, also when it has to say why it does not. */
@ApplicationScoped
class NewEntryReplies {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    private final Frames frames;
    private final CurrentActor actor;
    private final EditCatalog catalogs;
    private final CheckCode check;

    @Inject
    NewEntryReplies(Frames frames, CurrentActor actor, EditCatalog catalogs, CheckCode check) {
        this.frames = frames;
        this.actor = actor;
        this.catalogs = catalogs;
        this.check = check;
    }

    Response page(FormFields fields) {
        return page(Response.Status.OK.getStatusCode(), fields, Faults.none(), Optional.empty());
    }

    Response reading(String catalog, String code) {
        return PrivateReply.page(EditingTemplates.reading(read(catalog, code))).build();
    }

    /** The answer of the action, or the page that says why there is none, with everything that was typed. */
    Response answer(FormFields sent, Supplier<Response> action) {
        try {
            return action.get();
        } catch (InvalidContent invalid) {
            return page(UNPROCESSABLE, sent, Faults.of(invalid), Optional.empty());
        } catch (CodeTaken taken) {
            var why = "The catalog has this code already: it is the entry "
                    + taken.entry().code() + ".";
            return page(CONFLICT, sent, Faults.none(), Optional.of(why));
        } catch (NotNow archived) {
            return page(CONFLICT, sent, Faults.none(), Optional.of(String.valueOf(archived.getMessage())));
        }
    }

    private Response page(int status, FormFields fields, Faults faults, Optional<String> notice) {
        var open = catalogs.all(actor.get()).stream()
                .filter(each -> !each.archived())
                .toList();
        var catalog = chosen(open, fields.line("catalog"));
        var code = fields.line("code");
        var view =
                new NewEntryView(actor.get(), open, catalog, code, read(catalog, code), form(fields), faults, notice);
        return PrivateReply.page(status, EditingTemplates.newEntry(frames.of(Section.ENTRIES), view))
                .build();
    }

    /** A page with nothing typed yet offers a first cause. */
    private static EntryForm form(FormFields fields) {
        var offered = new LinkedHashMap<>(fields.values());
        if (!offered.containsKey("action")) {
            offered.putIfAbsent("causes[0].explanation", "");
        }
        return EntryForm.of(new FormFields(offered));
    }

    private static String chosen(List<CatalogSettings> open, String wanted) {
        if (open.size() == 1) {
            return open.get(0).slug();
        }
        return open.stream()
                .map(CatalogSettings::slug)
                .filter(wanted::equals)
                .findFirst()
                .orElse("");
    }

    private Optional<CodeCheck> read(String catalog, String code) {
        try {
            return CodeCheck.of(check, actor.get(), catalog, code);
        } catch (UnknownCatalog unknown) {
            return Optional.empty();
        }
    }
}
