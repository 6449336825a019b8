package org.causebook.api.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.causebook.code.Layout;
import org.causebook.code.Layout.ExitStatus;
import org.causebook.code.Layout.HResult;
import org.causebook.code.Layout.NtStatus;
import org.causebook.code.Layout.Win32;
import org.causebook.code.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the bits of a value say after one plan. What the plan does not have is absent. */
@JsonInclude(Include.NON_NULL)
@Schema(
        name = "Layout",
        description = "What the bits of a value say after one plan. What the plan does not have is absent.",
        requiredProperties = {"kind"})
public record LayoutResponse(
        @Schema(description = "The plan: WIN32, HRESULT, NTSTATUS or EXIT_STATUS.", examples = "HRESULT")
        String kind,

        @Schema(description = "Whether it says that something failed.") @Nullable
        Boolean failure,

        @Schema(
                description = "The severity of an NTSTATUS.",
                enumeration = {"success", "informational", "warning", "error"})
        @Nullable
        String severity,

        @Schema(description = "Whether a third party defined the value.") @Nullable
        Boolean customer,

        @Schema(description = "Whether the HRESULT carries an NTSTATUS.") @Nullable
        Boolean wrapsNtStatus,

        @Schema(description = "Whether the meaning depends on the interface that returned the HRESULT.") @Nullable
        Boolean belongsToInterface,

        @Schema(description = "Number of the part of the system that reported.", examples = "17") @Nullable
        Integer facility,

        @Schema(description = "The known names of the facility, the usual one first.") @Nullable
        List<String> facilityNames,

        @Schema(description = "The code proper.", examples = "1032") @Nullable
        Integer code,

        @Schema(description = "What a POSIX shell means by an exit status.") @Nullable
        String meaning) {

    static LayoutResponse from(Layout layout) {
        if (layout instanceof HResult hresult) {
            return of(hresult);
        }
        if (layout instanceof NtStatus status) {
            return of(status);
        }
        if (layout instanceof Win32 win32) {
            return new LayoutResponse(layout.kind(), null, null, null, null, null, null, null, win32.code(), null);
        }
        return of((ExitStatus) layout);
    }

    private static LayoutResponse of(HResult layout) {
        return new LayoutResponse(
                layout.kind(),
                layout.failure(),
                null,
                layout.customer(),
                layout.wrapsNtStatus(),
                layout.belongsToInterface(),
                layout.facility(),
                List.copyOf(layout.facilityNames()),
                layout.code(),
                null);
    }

    private static LayoutResponse of(NtStatus layout) {
        return new LayoutResponse(
                layout.kind(),
                layout.severity() == Severity.ERROR,
                layout.severity().label(),
                layout.customer(),
                null,
                null,
                layout.facility(),
                List.copyOf(layout.facilityNames()),
                layout.code(),
                null);
    }

    private static LayoutResponse of(ExitStatus layout) {
        return new LayoutResponse(
                layout.kind(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                layout.meaning().orElse(null));
    }
}
