package org.causebook.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.causebook.account.Secrets;
import org.causebook.catalog.Entry;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.NotCodes;
import org.causebook.mail.KeepAddress;
import org.causebook.mail.MailAddress;
import org.causebook.mail.MailAddresses.Kept;
import org.causebook.sighting.Report.Told;
import org.causebook.sighting.Sighting.Answer;
import org.causebook.sighting.Sighting.State;

/**
 * Use case of readers: tell about a code whose cause nobody knew, and see what became of it. Whoever reports gets a key,
 * which alone leads to the report; nothing else tells who it was.
 */
@ApplicationScoped
public class ReportCode {

    private final LookUpCodes lookUp;
    private final Sightings sightings;
    private final Reports reports;
    private final KeepAddress addresses;

    @Inject
    public ReportCode(LookUpCodes lookUp, Sightings sightings, Reports reports, KeepAddress addresses) {
        this.lookUp = lookUp;
        this.sightings = sightings;
        this.reports = reports;
        this.addresses = addresses;
    }

    /**
     * What became of a report. It says nothing about who works on it.
     *
     * @param code canonical text of the code, or of the one that it is counted as by now
     * @param answer the entry that tells the cause; empty unless one does
     * @param reason why editors do not work on it; empty unless it is dismissed
     * @param told what was reported
     * @param address who is told by mail when there is an answer; empty if nobody is, or has been
     */
    public record Standing(
            String code,
            State state,
            Optional<Answer> answer,
            Optional<String> reason,
            Told told,
            Instant at,
            Optional<Kept> address) {}

    /**
     * Keeps the report, and puts the code into the queue if it is not there.
     *
     * @param typed the code in any form
     * @param address who wants to be told once when there is an answer
     * @return the key with which its writer finds it; empty if the cause is known by now, so that nothing was kept
     * @throws NotCodes if the text is not exactly one code
     * @throws org.causebook.catalog.InvalidContent if too many mails ask already for that address to be confirmed
     */
    @Transactional
    public Optional<String> report(String typed, Told told, Optional<MailAddress> address) {
        var lookup = lookUp.lookUp(typed, Optional.empty());
        if (lookup.entries().stream().anyMatch(Entry::causeDetermined)) {
            return Optional.empty();
        }
        var code = lookup.recognised().canonical();
        var key = Secrets.next();
        sightings.ensure(code);
        var counted = sightings.find(code).orElseThrow().code();
        reports.add(counted, Secrets.hash(key), told);
        address.ifPresent(to -> addresses.keepForReport(key, to));
        return Optional.of(key);
    }

    /** What became of the report with that key; empty if there is none, or it was deleted. */
    @Transactional
    public Optional<Standing> follow(String key) {
        return reports.byKeyHash(Secrets.hash(key))
                .flatMap(followed ->
                        sightings.find(followed.code()).map(sighting -> standing(sighting, followed.report(), key)));
    }

    private Standing standing(Sighting sighting, Report report, String key) {
        var answer = sighting.answer().filter(entry -> isPublic(entry, sighting.code()));
        var state = sighting.state() == State.ANSWERED && answer.isEmpty() ? State.NEW : sighting.state();
        return new Standing(
                sighting.code(), state, answer, sighting.reason(), report.told(), report.at(), addresses.ofReport(key));
    }

    /** An entry that answered once may be internal by now. */
    private boolean isPublic(Answer answer, String code) {
        try {
            return lookUp.lookUp(code, Optional.empty()).entries().stream()
                    .anyMatch(entry -> entry.catalog().equals(answer.catalog()));
        } catch (NotCodes word) {
            return false;
        }
    }
}
