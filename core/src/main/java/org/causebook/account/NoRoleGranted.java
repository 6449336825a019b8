package org.causebook.account;

/** The provider of single sign-on gives the person no role here. */
public final class NoRoleGranted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRoleGranted() {
        super("the provider gives no role");
    }
}
