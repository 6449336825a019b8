package org.causebook.api.mcp;

/** A message of a client that cannot be carried out, as JSON-RPC 2.0 numbers errors. The text is for the client. */
final class McpError extends RuntimeException {

    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;

    /** Defined by the Model Context Protocol. */
    static final int RESOURCE_NOT_FOUND = -32002;

    private static final long serialVersionUID = 1L;

    private final int code;

    McpError(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
