package org.causebook.ui.audit;

import jakarta.ws.rs.QueryParam;
import org.causebook.account.AuditQuery;
import org.jspecify.annotations.Nullable;

/** Which records to show, as the address says it. */
public record AuditFilter(
        @QueryParam("login") @Nullable String login,
        @QueryParam("action") @Nullable String action,
        @QueryParam("subject") @Nullable String subject,
        @QueryParam("after") @Nullable String after) {

    AuditQuery.Raw raw() {
        return new AuditQuery.Raw(login, action, subject, null, after);
    }

    /** The login to look for, as typed. */
    public String loginShown() {
        return login == null ? "" : login;
    }

    /** The action to look for, as typed. */
    public String actionShown() {
        return action == null ? "" : action;
    }

    /** The subject to look for, as typed. */
    public String subjectShown() {
        return subject == null ? "" : subject;
    }
}
