package org.causebook.code;

/** What was typed is not exactly one code. The message is meant for readers and never repeats what they typed. */
public final class NotACode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String FORMS = " Accepted are a number such as 2148598792, -2146368504 or 0x80110408,"
            + " a symbol such as E_FAIL, a code with a prefix such as ORA-00942, an SQLSTATE such as 08006,"
            + " an HTTP status such as 404 or 401.2 and a mail status such as 5.7.1.";

    private final Reason reason;

    /** Why a text is no code. */
    public enum Reason {
        EMPTY("Nothing was typed."),
        TOO_LONG("The text is longer than any code: at most 200 characters are read."),
        OUT_OF_RANGE("The number does not fit 32 bits: it has to be between -2147483648 and 4294967295."),
        SEVERAL_CODES_OR_TEXT("One code is looked up at a time, without other text and without spaces in it."),
        FOREIGN_DIGITS("Digits are read only as 0 to 9, the ones of ASCII."),
        CONTROL_CHARACTER("The text contains characters that cannot be seen."),
        NOT_A_CODE("The text does not have the form of a code.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    public NotACode(Reason reason) {
        super(reason.sentence + FORMS);
        this.reason = reason;
    }

    /** What is wrong, as the end of a sentence and without the forms that are accepted: {@code nothing was typed}. */
    public String fault() {
        var sentence = reason.sentence;
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
    }

    public Reason reason() {
        return reason;
    }
}
