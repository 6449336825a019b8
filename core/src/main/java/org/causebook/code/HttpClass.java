package org.causebook.code;

/** The five classes of HTTP status codes (RFC 9110, section 15), told apart by the first digit. */
public enum HttpClass {
    INFORMATIONAL("informational"),
    SUCCESSFUL("successful"),
    REDIRECTION("redirection"),
    CLIENT_ERROR("client error"),
    SERVER_ERROR("server error");

    private final String label;

    HttpClass(String label) {
        this.label = label;
    }

    /** The class in words, in lower case. */
    public String label() {
        return label;
    }

    static HttpClass of(int status) {
        return switch (status / 100) {
            case 1 -> INFORMATIONAL;
            case 2 -> SUCCESSFUL;
            case 3 -> REDIRECTION;
            case 4 -> CLIENT_ERROR;
            default -> SERVER_ERROR;
        };
    }
}
