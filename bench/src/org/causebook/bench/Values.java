package org.causebook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Values for requests: what the document gives as examples, what exists, and what nobody should send. */
final class Values {

    private static final List<String> NAUGHTY = List.of(
            "", " ", "\0", "a\0b", "\u0007", "\u001b[31m", "\u0080", "\u009b31m", "\r\nSet-Cookie: a=b", "\t", "\ufeff",
            "\u202egnp", "\u2028", "e\u0301", "\ud83d\ude00", "\ud800", "%", "%zz", "%00", "%2f", "_", "\\", "'", "''", "\"",
            "' or 1=1 --", "a & b", "a:*", "!", "(", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "{7*7}", "../../etc",
            ";x", "//", "null", "true", "undefined", "NaN", "-0", "0", "-1", "1", "1e400", "0x", "0x123456789", "--5",
            "2147483648", "-2147483649", "4294967296", "99999999999999999999999999", "\u0663", "\uff13", "0.1", "*", "-",
            "2020-01-01T00:00:00Z", "javascript:alert(1)", "a".repeat(201), "x".repeat(3_000), "x y ".repeat(1_500));

    private static final List<String> USUAL = List.of(
            "iissync", "windows", "errno", "3", "5", "1722", "0x80110408", "-2146368504", "E_FAIL", "ORA-00942", "08006",
            "admin", "fuzz-editor", "1", "2", "endpoint mapper", "error", "published", "-symbol", "\"1\"", "\"2\"");

    private static final List<String> TYPES = List.of(
            "text/plain", "application/xml", "garbage", "text/", "/", "application/json;charset=utf-16", "multipart/form-data",
            "application/x-www-form-urlencoded");

    private static final List<String> RAW = List.of(
            "", "{", "[", "null", "true", "3", "\"x\"", "[]", "{}", "{\"a\":1,\"a\":2}", "{} {}", "\0", "\ufeff{}", "[1e999999]",
            "[".repeat(5_000), "{\"a\":".repeat(2_000), "a=b&c=%zz", "%", "=&&=a", "\u001b");

    private final Random random;

    /** A body, or none. */
    record Body(Optional<String> type, BodyPublisher publisher, String shown) {}

    Values(Random random) {
        this.random = random;
    }

    /** A value for a parameter of a path, which is never empty: that would be another path. */
    String segment(JsonNode parameter) {
        var text = text(parameter);
        return text.isEmpty() ? "x" : text;
    }

    /** A value for a parameter: as often usual as not. */
    String text(JsonNode parameter) {
        var example = parameter.path("example").asText("");
        return switch (random.nextInt(4)) {
            case 0 -> example.isEmpty() ? one(USUAL) : example;
            case 1 -> one(USUAL);
            case 2 -> one(NAUGHTY);
            default -> one(NAUGHTY) + example + one(USUAL);
        };
    }

    /** A body as described, changed in one or more places, or none of that at all. */
    Body body(JsonNode described) {
        var types = new ArrayList<String>();
        described.path("content").fieldNames().forEachRemaining(types::add);
        if (types.isEmpty()) {
            return new Body(Optional.empty(), BodyPublishers.noBody(), "");
        }
        var type = one(types);
        var example = described.path("content").path(type).path("example");
        var text = random.nextInt(6) == 0 ? one(RAW) : type.endsWith("json") ? written(changed(example)) : mixed();
        var sent = random.nextInt(12) == 0 ? one(TYPES) : type;
        return new Body(Optional.of(sent), BodyPublishers.ofString(text), sent + " " + text);
    }

    /** JSON with half a pair of surrogates as an escape, which UTF-8 cannot hold otherwise. */
    private static String written(JsonNode node) {
        var text = new StringBuilder();
        node.toString().chars().forEach(unit -> {
            if (Character.isSurrogate((char) unit)) {
                text.append(String.format("\\u%04x", unit));
            } else {
                text.append((char) unit);
            }
        });
        return text.toString();
    }

    private String mixed() {
        return one(NAUGHTY) + " IISSYNC failed with 0x80110408\n" + one(NAUGHTY) + "\r\ncurl: (35) x\n" + one(USUAL);
    }

    private JsonNode changed(JsonNode example) {
        var copy = example.deepCopy();
        var holders = new ArrayList<JsonNode>();
        collect(copy, holders);
        int times = holders.isEmpty() ? 0 : random.nextInt(4);
        for (int i = 0; i < times; i++) {
            change(holders.get(random.nextInt(holders.size())));
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private void change(JsonNode holder) {
        if (holder instanceof ArrayNode list) {
            if (random.nextBoolean()) {
                list.add(value());
            } else if (!list.isEmpty()) {
                list.set(random.nextInt(list.size()), value());
            }
        } else if (holder instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || random.nextInt(8) == 0) {
                object.set(random.nextBoolean() ? "id" : one(NAUGHTY), value());
            } else if (random.nextInt(4) == 0) {
                object.remove(one(names));
            } else {
                object.set(one(names), value());
            }
        }
    }

    private JsonNode value() {
        var json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.numberNode(random.nextInt(5) - 2);
            case 3 -> json.numberNode(BigInteger.TEN.pow(40));
            case 4 -> json.numberNode(0.5);
            case 5 -> random.nextBoolean() ? json.arrayNode() : json.objectNode();
            case 6 -> json.textNode(one(USUAL));
            default -> json.textNode(one(NAUGHTY));
        };
    }

    /** An address with one part of its path or query replaced, or more behind it. */
    String changedAddress(String address) {
        if (random.nextInt(4) == 0) {
            return address;
        }
        if (random.nextInt(4) == 0) {
            return address + (address.contains("?") ? "&" : "?")
                    + one(List.of("q", "catalog", "after", "limit", "sort", "outcome", "product", "code", "with", "next"))
                    + "=" + encoded(one(NAUGHTY));
        }
        var parts = address.split("(?<=[/=])", -1);
        int last = parts.length - 1;
        var end = parts[last];
        parts[last] = encoded(random.nextBoolean() ? one(USUAL) : one(NAUGHTY));
        return random.nextInt(6) == 0 ? address + "/" + parts[last] : String.join("", parts) + (end.contains("?") ? "?" : "");
    }

    /** A form with one value replaced, or a body that is none. */
    String changedForm(String form) {
        if (random.nextInt(6) == 0) {
            return one(RAW);
        }
        var fields = form.split("&", -1);
        int at = random.nextInt(fields.length);
        fields[at] = fields[at].replaceFirst("=.*", "") + "=" + encoded(one(NAUGHTY));
        return String.join("&", fields);
    }

    /** Every character but letters and digits as an escape; half a pair of surrogates becomes a question mark. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a client can send in a header. */
    static String headerSafe(String text) {
        var safe = text.replaceAll("[^ -~]", "?").strip();
        return safe.isEmpty() ? "x" : safe;
    }

    static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 400 ? line.substring(0, 400) + "…" : line;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
