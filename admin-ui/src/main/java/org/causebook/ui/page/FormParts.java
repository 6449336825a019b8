package org.causebook.ui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a form as RFC 7578 sends them, read in memory. What is not well formed has no parts. */
public final class FormParts {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?[;\\s]name=\"([^\"]*)\"");
    private static final byte[] EMPTY_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern FILE_NAME = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");

    private static final List<byte[]> NONE = List.of(new byte[0]);

    private final Map<String, List<byte[]>> parts = new HashMap<>();
    private final Map<String, String> fileNames = new HashMap<>();

    private FormParts() {}

    /** Reads the body of a request with that {@code Content-Type}. */
    public static FormParts read(String type, InputStream body) throws IOException {
        var form = new FormParts();
        var boundary = BOUNDARY.matcher(type);
        byte[] octets = body.readAllBytes();
        if (boundary.find()) {
            var text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
            form.split(octets, ("--" + text).getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    /** What was sent in the first field of that name; nothing when it was not sent. */
    public byte[] part(String name) {
        return parts.getOrDefault(name, NONE).get(0);
    }

    /** The text in the field of that name; empty when it was not sent. */
    public String text(String name) {
        return new String(part(name), StandardCharsets.UTF_8);
    }

    /** The texts of all fields of that name, in their order. */
    public List<String> texts(String name) {
        return parts.getOrDefault(name, List.of()).stream()
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .toList();
    }

    /** What the file in the field of that name is called, without directories; empty when no file was sent. */
    public String fileName(String name) {
        var sent = fileNames.getOrDefault(name, "");
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    private void split(byte[] octets, byte[] delimiter) {
        byte[] next = ("\r\n" + new String(delimiter, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
        int start = find(octets, delimiter, 0);
        while (start >= 0) {
            int begin = start + delimiter.length;
            int end = find(octets, next, begin);
            if (end >= 0) {
                add(octets, begin, end);
            }
            start = end < 0 ? -1 : end + 2;
        }
    }

    private void add(byte[] octets, int from, int to) {
        int head = find(octets, EMPTY_LINE, from);
        if (head < 0 || head + EMPTY_LINE.length > to) {
            return;
        }
        var headers = new String(octets, from, head - from, StandardCharsets.UTF_8);
        var name = NAME.matcher(headers);
        if (name.find()) {
            parts.computeIfAbsent(name.group(1), first -> new ArrayList<>())
                    .add(Arrays.copyOfRange(octets, head + EMPTY_LINE.length, to));
            var fileName = FILE_NAME.matcher(headers);
            if (fileName.find()) {
                fileNames.putIfAbsent(name.group(1), fileName.group(1));
            }
        }
    }

    private static int find(byte[] octets, byte[] wanted, int from) {
        for (int i = from; i <= octets.length - wanted.length; i++) {
            if (octets[i] == wanted[0] && Arrays.equals(octets, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
