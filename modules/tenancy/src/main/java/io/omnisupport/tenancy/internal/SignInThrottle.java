package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.Transactions;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without shutting anybody out. A stranger passes two doors: the account's and
 * the network's. Who gave the right password from this network before has a door of their own, that
 * no stranger's tries can close.
 */
@Component
class SignInThrottle {
    private static final int SITE_BYTES = 8;

    private final Transactions transactions;
    private final SignInTriesRows rows;
    private final SignInNames names;
    private final TenancyProperties properties;
    private final InstantSource clock;

    SignInThrottle(
            Transactions transactions,
            SignInTriesRows rows,
            SignInNames names,
            TenancyProperties properties,
            InstantSource clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.names = names;
        this.properties = properties;
        this.clock = clock;
    }

    /** Keys of the doors between one network and one account. */
    record Doors(byte[] account, byte[] network, byte[] own) {}

    /** One door and the wrong passwords that are free there. */
    private record Door(byte[] key, int free) {}

    /** What happened at a door so far. */
    private record Guarded(Door door, SignInTries tries) {}

    /** Whether a try is looked at; the delay is zero when it is. */
    record Admission(Doors doors, boolean known, Duration delay) {
        boolean isOpen() {
            return delay.isZero();
        }
    }

    /** Wrong passwords of an account before the first pause. */
    int freeTries() {
        return properties.accountTries();
    }

    /** Counts the try as failed in advance, unless it must wait. */
    Admission admit(String email, String address) {
        var doors = doors(email, network(address));
        transactions.system(() -> rows.sweep(now()));
        return transactions.system(() -> admit(doors, now()));
    }

    private Admission admit(Doors doors, Instant now) {
        boolean known = rows.isKnown(doors.own(), now);
        var guarded = lock(doors, known, now);
        var wait =
                guarded.stream()
                        .map(one -> Duration.between(now, one.tries().openAt()))
                        .filter(Duration::isPositive)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        if (wait.isZero()) {
            for (var one : guarded) {
                rows.save(one.tries().failed(now, one.door().free()), now);
            }
        }
        return new Admission(doors, known, wait);
    }

    /** The password was right: takes the count back and knows the network from now on. */
    void succeeded(Admission admission) {
        transactions.system(() -> {
            var now = now();
            if (!admission.known()) {
                lock(admission.doors(), false, now)
                        .forEach(one -> rows.save(one.tries().givenBack(now), now));
            }
            rows.know(admission.doors().own(), now);
            return admission;
        });
    }

    private Doors doors(String email, String network) {
        return new Doors(
                names.index("sign-in.account", email),
                names.index("sign-in.network", network),
                names.index("sign-in.own", email + " " + network));
    }

    private List<Guarded> lock(Doors doors, boolean known, Instant now) {
        return doorsOf(doors, known).stream()
                .map(door -> new Guarded(door, rows.lock(door.key(), now)))
                .toList();
    }

    /** As exact as the database is, or a row's time would lie after the moment it was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** In the order of their keys, so that two tries never wait for each other. */
    private List<Door> doorsOf(Doors doors, boolean known) {
        if (known) {
            return List.of(new Door(doors.own(), properties.accountTries()));
        }
        var account = new Door(doors.account(), properties.accountTries());
        var network = new Door(doors.network(), properties.addressTries());
        return Arrays.compare(doors.account(), doors.network()) < 0
                ? List.of(account, network)
                : List.of(network, account);
    }

    /** The address, or its site for IPv6, where one host owns 64 bits of addresses. */
    static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address.strip());
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, SITE_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
