package org.causebook.mail;

import java.util.regex.Pattern;
import org.causebook.catalog.InvalidContent;

/**
 * An address that mail can be sent to. It has no spaces, line breaks or other characters that could end a header of a
 * mail, and no display name.
 */
public record MailAddress(String value) {

    /** RFC 5321, 4.5.3.1: a path has at most 256 octets, two of which are its brackets. */
    private static final int LONGEST = 254;

    /** As browsers check it (the HTML standard, "valid e-mail address"), with at least one full stop in the domain. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    /** @throws InvalidContent if it is no address; the field is {@code email} */
    public MailAddress {
        value = value.strip();
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new InvalidContent("email", "must be an address such as anna@example.org");
        }
    }

    /** Leaves most of it out, because this may be logged. */
    @Override
    public String toString() {
        return "an address at " + value.substring(value.indexOf('@') + 1);
    }
}
