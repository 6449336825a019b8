package org.causebook.code;

/** How a value is made of another, by the macros of the Windows headers. */
public enum Kinship {
    WIN32_IN_HRESULT("the Win32 error inside this HRESULT"),
    HRESULT_OF_WIN32("the HRESULT that carries this Win32 error"),
    NTSTATUS_IN_HRESULT("the NTSTATUS inside this HRESULT"),
    HRESULT_OF_NTSTATUS("the HRESULT that carries this NTSTATUS");

    private final String phrase;

    Kinship(String phrase) {
        this.phrase = phrase;
    }

    /** What the related value is to the first one, in words. */
    public String phrase() {
        return phrase;
    }
}
