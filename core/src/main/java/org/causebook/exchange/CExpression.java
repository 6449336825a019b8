package org.causebook.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.causebook.exchange.CTokens.Kind;
import org.causebook.exchange.CTokens.Token;
import org.jspecify.annotations.Nullable;

/** Computes a constant expression of C, with 64 bits. Recursive descent; depth and steps are limited. */
final class CExpression {

    /** An expression has no value that can be computed here. */
    static final class NoConstant extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoConstant(String reason) {
            super(reason, null, false, false);
        }

        /** Why, as the end of a sentence. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** What names stand for outside an expression. */
    interface Names {

        /** Whether a constant has that name. */
        boolean isConstant(String name);

        /** The value of the constant. */
        long value(String name, int depth);

        /** The function-like macro of that name; null when there is none. */
        @Nullable
        Macro macro(String name);

        /** Counts one step. */
        void step();
    }

    /** A macro with parameters. */
    record Macro(List<String> parameters, List<Token> body) {}

    private static final int DEEPEST = 200;
    private static final long WIN32 = 0x8007_0000L;
    private static final long BITS_32 = 0xFFFF_FFFFL;
    private static final long LOW_16 = 0xFFFF;
    private static final long NT = 0x1000_0000L;
    private static final Set<String> WRAPPERS = Set.of(
            "_HRESULT_TYPEDEF_", "_NDIS_ERROR_TYPEDEF_", "__MSABI_LONG", "INT32_C", "UINT32_C", "INT64_C", "UINT64_C");
    private static final Set<String> CPP_CASTS = Set.of("static_cast", "reinterpret_cast", "const_cast");

    /** From the weakest to the strongest. */
    private static final List<Set<String>> OPERATORS = List.of(
            Set.of("||"),
            Set.of("&&"),
            Set.of("|"),
            Set.of("^"),
            Set.of("&"),
            Set.of("==", "!="),
            Set.of("<", ">", "<=", ">="),
            Set.of("<<", ">>"),
            Set.of("+", "-"),
            Set.of("*", "/", "%"));

    private final List<Token> tokens;
    private final Map<String, Long> parameters;
    private final Names names;
    private int depth;
    private int at;

    private CExpression(List<Token> tokens, Map<String, Long> parameters, Names names, int depth) {
        this.tokens = tokens;
        this.parameters = parameters;
        this.names = names;
        this.depth = depth;
    }

    /** @throws NoConstant if it has no value */
    static long value(List<Token> tokens, Names names, int depth) {
        return new CExpression(tokens, Map.of(), names, depth).whole();
    }

    private long whole() {
        long value = conditional();
        if (at < tokens.size()) {
            throw new NoConstant("it goes on with '" + tokens.get(at).text() + "'");
        }
        return value;
    }

    private long conditional() {
        descend();
        long value = binary(0);
        if (takes("?")) {
            long yes = conditional();
            expect(":");
            long no = conditional();
            value = value != 0 ? yes : no;
        }
        depth--;
        return value;
    }

    private long binary(int level) {
        if (level == OPERATORS.size()) {
            return unary();
        }
        long value = binary(level + 1);
        while (at < tokens.size()
                && tokens.get(at).kind() == Kind.SIGN
                && OPERATORS.get(level).contains(tokens.get(at).text())) {
            var operator = tokens.get(at++).text();
            value = apply(operator, value, binary(level + 1));
        }
        return value;
    }

    private static long apply(String operator, long left, long right) {
        return switch (operator) {
            case "||" -> left != 0 || right != 0 ? 1 : 0;
            case "&&" -> left != 0 && right != 0 ? 1 : 0;
            case "|" -> left | right;
            case "^" -> left ^ right;
            case "&" -> left & right;
            case "==" -> left == right ? 1 : 0;
            case "!=" -> left != right ? 1 : 0;
            case "<" -> left < right ? 1 : 0;
            case ">" -> left > right ? 1 : 0;
            case "<=" -> left <= right ? 1 : 0;
            case ">=" -> left >= right ? 1 : 0;
            case "<<" -> shift(left, right, true);
            case ">>" -> shift(left, right, false);
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            default -> divide(operator, left, right);
        };
    }

    private static long shift(long value, long by, boolean left) {
        if (by < 0 || by >= Long.SIZE) {
            throw new NoConstant("it shifts by " + by);
        }
        return left ? value << by : value >> by;
    }

    private static long divide(String operator, long left, long right) {
        if (right == 0) {
            throw new NoConstant("it divides by zero");
        }
        return operator.equals("/") ? left / right : left % right;
    }

    private long unary() {
        descend();
        long value;
        if (takes("-")) {
            value = -unary();
        } else if (takes("+")) {
            value = unary();
        } else if (takes("~")) {
            value = ~unary();
        } else if (takes("!")) {
            value = unary() == 0 ? 1 : 0;
        } else {
            value = skipsCast() ? unary() : primary();
        }
        depth--;
        return value;
    }

    /** A type in parentheses: names that are no constants. */
    private boolean skipsCast() {
        if (!isAt(at, "(")) {
            return false;
        }
        int end = at + 1;
        while (end < tokens.size() && isPartOfType(tokens.get(end))) {
            end++;
        }
        boolean cast = end > at + 1 && isAt(end, ")") && end + 1 < tokens.size() && !isAt(end + 1, ")");
        at = cast ? end + 1 : at;
        return cast;
    }

    private boolean isPartOfType(Token token) {
        return token.is("*")
                || token.is("::")
                || (token.kind() == Kind.NAME
                        && !parameters.containsKey(token.text())
                        && !names.isConstant(token.text()));
    }

    private long primary() {
        names.step();
        if (at >= tokens.size()) {
            throw new NoConstant("it ends too early");
        }
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case NUMBER -> number(token.text());
            case CHARACTER -> character(token.text());
            case NAME -> named(token.text());
            case SIGN -> parenthesis(token);
            case STRING, DIRECTIVE -> throw new NoConstant("it is a text");
        };
    }

    private long parenthesis(Token open) {
        if (!open.is("(")) {
            throw new NoConstant("'" + open.text() + "' is not expected in it");
        }
        long value = conditional();
        expect(")");
        return value;
    }

    private long named(String name) {
        var parameter = parameters.get(name);
        if (parameter != null) {
            return parameter;
        }
        if (CPP_CASTS.contains(name)) {
            while (at < tokens.size() && !takes(">")) {
                at++;
            }
            return primary();
        }
        if (isAt(at, "(")) {
            return call(name);
        }
        if (!names.isConstant(name)) {
            throw new NoConstant("it refers to " + name + ", which is not in the file");
        }
        return names.value(name, depth);
    }

    private long call(String name) {
        at++;
        var values = new ArrayList<Long>();
        while (!takes(")")) {
            values.add(conditional());
            if (!isAt(at, ")")) {
                expect(",");
            }
        }
        if (values.size() == 1 && WRAPPERS.contains(name)) {
            return values.get(0);
        }
        if (values.size() == 3 && (name.equals("MAKE_HRESULT") || name.equals("MAKE_SCODE"))) {
            return ((values.get(0) << 31) | (values.get(1) << 16) | values.get(2)) & BITS_32;
        }
        if (values.size() == 1 && (name.equals("HRESULT_FROM_WIN32") || name.equals("__HRESULT_FROM_WIN32"))) {
            long value = values.get(0).intValue();
            return value <= 0 ? value : ((value & LOW_16) | WIN32);
        }
        if (values.size() == 1 && name.equals("HRESULT_FROM_NT")) {
            return values.get(0) | NT;
        }
        return expand(name, values);
    }

    private long expand(String name, List<Long> values) {
        var macro = names.macro(name);
        if (macro == null || macro.parameters().size() != values.size()) {
            throw new NoConstant("it calls " + name + ", which cannot be computed");
        }
        var given = new HashMap<String, Long>();
        for (int i = 0; i < values.size(); i++) {
            given.put(macro.parameters().get(i), values.get(i));
        }
        descend();
        long value = new CExpression(macro.body(), given, names, depth).whole();
        depth--;
        return value;
    }

    private static long number(String text) {
        var digits = text.replace("'", "").toLowerCase(Locale.ROOT);
        var hexadecimal = digits.startsWith("0x");
        int end = digits.length();
        while (end > 0 && "ulz".indexOf(digits.charAt(end - 1)) >= 0) {
            end--;
        }
        digits = digits.substring(0, end);
        if (digits.endsWith("i64")) {
            digits = digits.substring(0, digits.length() - "i64".length());
        }
        try {
            if (hexadecimal) {
                return Long.parseUnsignedLong(digits.substring(2), 16);
            }
            if (digits.startsWith("0b")) {
                return Long.parseUnsignedLong(digits.substring(2), 2);
            }
            return Long.parseUnsignedLong(digits, digits.startsWith("0") ? 8 : 10);
        } catch (NumberFormatException noNumber) {
            throw new NoConstant("'" + text + "' is no whole number");
        }
    }

    private static long character(String text) {
        if (text.length() == 3 && text.charAt(1) < 0x80) {
            return text.charAt(1);
        }
        throw new NoConstant("it is a text");
    }

    private boolean isAt(int index, String sign) {
        return index < tokens.size() && tokens.get(index).is(sign);
    }

    private boolean takes(String sign) {
        boolean there = isAt(at, sign);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String sign) {
        if (!takes(sign)) {
            throw new NoConstant("'" + sign + "' is missing in it");
        }
    }

    private void descend() {
        depth++;
        if (depth > DEEPEST) {
            throw new NoConstant("it is nested too deeply");
        }
    }
}
