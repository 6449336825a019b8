package org.causebook.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Looks at pages in a browser. The longest of these tests is in the other suite, so that both take about as long. */
@Suite
@SelectPackages("org.causebook.pages")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(".*\\.EveryPageTest")
class PagesSuite {}
