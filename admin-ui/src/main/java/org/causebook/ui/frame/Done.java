package org.causebook.ui.frame;

import jakarta.ws.rs.core.Response;
import org.causebook.ui.page.PrivateReply;

/** The reply to a form whose action was done: the browser goes to a page, which says so. */
public final class Done {

    private Done() {}

    /** Goes to an address, a path of ours that is already encoded. */
    public static Response at(String address, Toast toast) {
        return at(address, toast, 0);
    }

    /** Goes to an address; the message says how many things it is about. */
    public static Response at(String address, Toast toast, int count) {
        return PrivateReply.to(address).cookie(ToastCookie.of(toast, count)).build();
    }
}
