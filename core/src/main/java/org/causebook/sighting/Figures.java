package org.causebook.sighting;

import java.util.List;
import org.causebook.catalog.Audience;
import org.causebook.sighting.Statistics.Answers;
import org.causebook.sighting.Statistics.Day;
import org.causebook.sighting.Statistics.Demand;
import org.causebook.sighting.Statistics.OfCatalog;
import org.causebook.sighting.Statistics.OfPerson;

/**
 * Port: what the counts come to. Each is about a number of days, today included, in UTC.
 *
 * @see Statistics what each figure means
 */
public interface Figures {

    /** Lookups that named no catalog or one of the audience's; every day is there. */
    List<Day> byDay(Audience audience, int days);

    /** Codes of any catalog. Merged ones are counted as one. */
    Demand demand(int days, int most);

    /** What entries in catalogs of the audience answered. */
    Answers answers(Audience audience, int days);

    /** The catalogs of the audience that are not archived. */
    List<OfCatalog> catalogs(Audience audience, int days);

    /** Who did something. */
    List<OfPerson> people(int days, int most);
}
