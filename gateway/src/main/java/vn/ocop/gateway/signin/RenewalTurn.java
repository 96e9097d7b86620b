package vn.ocop.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.util.WebUtils;

/** One renewal at a time in a session: the provider may accept a refresh token only once. */
class RenewalTurn implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = RenewalTurn.class.getName();

    private final ReentrantLock lock = new ReentrantLock();
    private volatile Instant lastFailure = Instant.MIN;

    static RenewalTurn of(HttpServletRequest request) {
        var session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(ATTRIBUTE) instanceof RenewalTurn turn) {
                return turn;
            }
            var turn = new RenewalTurn();
            session.setAttribute(ATTRIBUTE, turn);
            return turn;
        }
    }

    /** @param elseGoOn not to wait while another request renews */
    boolean begin(boolean elseGoOn) {
        if (elseGoOn) {
            return lock.tryLock();
        }
        lock.lock();
        return true;
    }

    void end() {
        lock.unlock();
    }

    void failed(Instant now) {
        lastFailure = now;
    }

    boolean failedAfter(Instant when) {
        return lastFailure.isAfter(when);
    }
}
