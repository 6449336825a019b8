package org.causebook.ui.report;

import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.page.Addresses;

/**
 * The form in which readers tell about a code, as it was filled in.
 *
 * @param code canonical text
 */
public record ReportForm(String code, String product, String doing, String helped, String email, FieldFaults faults) {

    /** A form that nobody has filled in. */
    public static ReportForm blank(String code) {
        return new ReportForm(code, "", "", "", "", FieldFaults.none());
    }

    /** Where it is sent. */
    public String address() {
        return Addresses.ofCode(code) + "/reports";
    }
}
