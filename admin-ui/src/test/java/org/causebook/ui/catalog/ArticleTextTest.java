package org.causebook.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleTextTest {

    @Test
    void a_catalog_reads_like_the_article_that_it_continues() {
        assertThat(ArticleText.of(Sample.article())).isEqualTo("""
                        Article: Q1
                        Product(s): Sample Server
                        Version(s): winnt:4.0
                        Keyword(s): sample, node
                        Last Modified: 30-MAR-2000
                        --------------------------------------------------------------------------------
                        The information in this article applies to:

                        - Sample Server 4.0
                        --------------------------------------------------------------------------------
                        SUMMARY
                        =======

                        Sample keeps two nodes in step and returns a number when it is done.

                        MORE INFORMATION
                        ================

                        Sample status codes

                        +-------------+----------------------------------------------------------------+
                        | Status Code | Meaning & Probable Cause                                       |
                        +-------------+----------------------------------------------------------------+
                        | 0           | Both nodes are in step.                                        |
                        +-------------+----------------------------------------------------------------+
                        | 2148598792  | The nodes cannot talk.                                         |
                        |             | (Two machines of the cluster claim the same IP address. Give   |
                        |             | every machine an address of its own, all of them in one        |
                        |             | subnet.)                                                       |
                        +-------------+----------------------------------------------------------------+
                        | 2148598801  | The CLSID of a component is missing.                           |
                        |             | (Cause not known yet.)                                         |
                        |             | See Q243342: the repair, step by step.                         |
                        +-------------+----------------------------------------------------------------+

                        This table grows as new codes are encountered and their causes are determined.

                        ================================================================================
                        Technology : kbOne kbTwo
                        Version : winnt:4.0
                        Issue type : kbhowto
                        ================================================================================
                        """);
    }
}
