package io.omnisupport.api.web;

import io.omnisupport.api.graphql.RequestIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line for every request that does something, and its id in the lines of whatever it does; the
 * rest of the path and bodies stay out, they hold secrets.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLogFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLogFilter.class);
    private static final Set<String> LOGGED = Set.of("graphql", "hooks", "files", "uploads");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestIds.of(request.getHeader(RequestIds.HEADER));
        request.setAttribute(RequestIds.HEADER, id);
        response.setHeader(RequestIds.HEADER, id);
        long start = System.nanoTime();
        try (var _ = MDC.putCloseable(RequestIds.LOG_KEY, id)) {
            chain.doFilter(request, response);
            log(request, response, start);
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long start) {
        String[] segments = request.getRequestURI().split("/", 3);
        String first = segments.length > 1 ? segments[1] : "";
        if (LOGGED.contains(first)) {
            LOG.info(
                    "{} /{} {} in {} ms",
                    request.getMethod(),
                    first,
                    response.getStatus(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }
}
