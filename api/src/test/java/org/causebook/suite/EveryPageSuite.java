package org.causebook.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Looks at every page in every window: half of the work of this module's tests. */
@Suite
@SelectPackages("org.causebook.pages")
@IncludeClassNamePatterns(EveryPageSuite.CLASSES)
class EveryPageSuite {

    static final String CLASSES = ".*\\.Every(Admin)?PageTest";
}
