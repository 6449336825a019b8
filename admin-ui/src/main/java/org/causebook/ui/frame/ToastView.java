package org.causebook.ui.frame;

/**
 * A message about the action before.
 *
 * @param warning whether the action did not do what one might have expected
 */
public record ToastView(String text, boolean warning) {}
