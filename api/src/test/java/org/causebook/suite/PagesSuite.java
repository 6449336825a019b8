package org.causebook.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Looks at pages in a browser: half of the work of this module's tests. */
@Suite
@SelectPackages(PagesSuite.PAGES)
@IncludeClassNamePatterns(".*Test")
class PagesSuite {

    static final String PAGES = "org.causebook.pages";
}
