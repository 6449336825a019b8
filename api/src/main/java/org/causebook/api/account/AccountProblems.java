package org.causebook.api.account;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.causebook.account.LastAdministrator;
import org.causebook.account.LinkSpent;
import org.causebook.account.LoginTaken;
import org.causebook.account.NoRoleGranted;
import org.causebook.account.SignInRefused;
import org.causebook.account.TokenNameTaken;
import org.causebook.account.TooBusy;
import org.causebook.account.TooManyAttempts;
import org.causebook.account.UnknownAccount;
import org.causebook.account.UnknownSession;
import org.causebook.account.UnknownToken;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes problems of what can go wrong with accounts. */
class AccountProblems {

    private static final int BUSY_SECONDS = 5;

    @ServerExceptionMapper
    Response unknownAccount(UnknownAccount error) {
        return Problem.of(ProblemType.UNKNOWN_ACCOUNT).response();
    }

    @ServerExceptionMapper
    Response unknownToken(UnknownToken error) {
        return Problem.of(ProblemType.UNKNOWN_TOKEN).response();
    }

    @ServerExceptionMapper
    Response loginTaken(LoginTaken error) {
        return Problem.of(ProblemType.LOGIN_TAKEN).response();
    }

    @ServerExceptionMapper
    Response tokenNameTaken(TokenNameTaken error) {
        return Problem.of(ProblemType.TOKEN_NAME_TAKEN).response();
    }

    @ServerExceptionMapper
    Response lastAdministrator(LastAdministrator error) {
        return Problem.of(ProblemType.LAST_ADMINISTRATOR).response();
    }

    @ServerExceptionMapper
    Response tooManyAttempts(TooManyAttempts error) {
        return retry(ProblemType.TOO_MANY_ATTEMPTS, error.retryAfterSeconds());
    }

    @ServerExceptionMapper
    Response tooBusy(TooBusy error) {
        return retry(ProblemType.OVERLOADED, BUSY_SECONDS);
    }

    @ServerExceptionMapper
    Response noRole(NoRoleGranted error) {
        return Problem.of(ProblemType.NO_ROLE).response();
    }

    @ServerExceptionMapper
    Response refused(SignInRefused error) {
        return Problem.of(ProblemType.SIGN_IN_REFUSED).response();
    }

    @ServerExceptionMapper
    Response linkSpent(LinkSpent error) {
        return Problem.of(ProblemType.LINK_SPENT).response();
    }

    @ServerExceptionMapper
    Response unknownSession(UnknownSession error) {
        return Problem.of(ProblemType.NOT_FOUND).response();
    }

    private static Response retry(ProblemType type, long seconds) {
        return Response.fromResponse(Problem.of(type).response())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
