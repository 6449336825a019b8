package org.causebook.code;

/** What the bits of a value say, if it was made after one of the known plans. A value can be read after several. */
public sealed interface Layout permits Win32, HResult, NtStatus, ExitStatus {

    /** The plan's name in public answers, such as {@code HRESULT}. */
    String kind();
}
