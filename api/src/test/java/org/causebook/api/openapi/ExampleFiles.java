package org.causebook.api.openapi;

/** The examples of the API's description, for tests of other packages. */
public final class ExampleFiles {

    private ExampleFiles() {}

    /** An example as plain Java collections. */
    public static Object read(String name) {
        return Examples.read(name);
    }
}
