package org.causebook.ui.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG, one unit a module, with the empty border of four that readers need.
 *
 * @param size of the picture with its border
 */
public record QrPicture(int size, String path) {

    private static final int BORDER = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append("M%d %dh1v1h-1z".formatted(column + BORDER, row + BORDER));
                }
            }
        }
        return new QrPicture(code.size + 2 * BORDER, path.toString());
    }

    /** Leaves the picture out, because it shows a secret. */
    @Override
    public String toString() {
        return "QR code";
    }
}
