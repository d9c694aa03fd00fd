package org.policypress.tailoring;

import freemarker.core.ArithmeticEngine;

/**
 * Numbers of a sensible length: FreeMarker would read {@code 1E999999999} in a school's value, and then work for hours to
 * add 1 to it.
 */
final class PlainArithmetic extends ArithmeticEngine.BigDecimalEngine {

    static final PlainArithmetic INSTANCE = new PlainArithmetic();

    private PlainArithmetic() {}

    @Override
    public Number toNumber(String text) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            throw new NumberFormatException("'" + text + "' is no number of at most 15 digits");
        }
        return super.toNumber(text);
    }
}
