package org.causebook.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A reader's visit in a browser window of its own, which writes down everything that should not happen. */
final class Visit implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 390;
    static final int HEIGHT = 900;

    private final URI home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(URI home, BrowserContext context) {
        this.home = home;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("error in a script: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> noteForeign(request.url()));
    }

    static Visit of(Browser browser, URI home) {
        return with(browser, home, new NewContextOptions().setViewportSize(DESK, HEIGHT));
    }

    static Visit withoutScripts(Browser browser, URI home) {
        return with(browser, home, new NewContextOptions().setJavaScriptEnabled(false));
    }

    private static Visit with(Browser browser, URI home, NewContextOptions options) {
        return new Visit(home, browser.newContext(options));
    }

    /** Goes to an address and waits until the page is quiet. */
    Page open(String address) {
        page.navigate(home.resolve(address).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The address of the page, without scheme and host. */
    String address() {
        return page.url().substring(home.resolve("/").toString().length() - 1);
    }

    /** Errors in the console, dialogs and requests to other hosts. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(ConsoleMessage message) {
        // The browser reports the page itself when its status is 4xx, as some of the pages have to be.
        var isStatus = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (List.of("error", "warning").contains(message.type()) && !isStatus) {
            complaints.add(message.type() + " in the console: " + message.text());
        }
    }

    private void noteForeign(String url) {
        if (!url.startsWith(home.resolve("/").toString()) && !url.startsWith("data:")) {
            complaints.add("request to another host: " + url);
        }
    }
}
