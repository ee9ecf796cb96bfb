package io.omnisupport.api.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call from where.
 *
 * @param staffOrigins origins in lower case whose pages may use operators' tokens, beside our own
 */
@ConfigurationProperties("omnisupport.security")
public record SecurityProperties(@DefaultValue List<String> staffOrigins) {}
