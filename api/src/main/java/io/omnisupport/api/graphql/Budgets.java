package io.omnisupport.api.graphql;

import io.omnisupport.api.security.Caller;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.Caller.Stranger;
import io.omnisupport.api.security.Caller.Visitor;
import io.omnisupport.platform.Allowance;
import io.omnisupport.platform.RateLimits;
import io.omnisupport.platform.RateLimits.Rate;
import org.springframework.stereotype.Component;

/** What callers may spend over time, and what they have spent. */
@Component
public class Budgets {
    private final RateLimits limits;
    private final RateProperties rates;

    Budgets(RateLimits limits, RateProperties rates) {
        this.limits = limits;
        this.rates = rates;
    }

    /** Counts one request of an address. */
    Allowance admit(String address) {
        return limits.take("address:" + address, 1, rates.address());
    }

    /** Takes the cost of an operation, at least one point. */
    Allowance charge(Caller caller, String address, long cost) {
        return limits.take(holder(caller, address), Math.max(1, cost), bucket(caller));
    }

    private static String holder(Caller caller, String address) {
        return switch (caller) {
            case Staff staff -> "operator:" + staff.actor().id();
            case Visitor visitor -> "customer:" + visitor.actor().id();
            case Stranger _ -> "stranger:" + address;
        };
    }

    /** Bucket of points of this caller. */
    public Rate bucket(Caller caller) {
        return switch (caller) {
            case Staff _ -> rates.staff();
            case Visitor _, Stranger _ -> rates.widget();
        };
    }

    /** Bucket of requests of each network address. */
    public Rate addressBucket() {
        return rates.address();
    }
}
