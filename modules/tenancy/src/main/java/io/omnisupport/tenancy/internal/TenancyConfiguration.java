package io.omnisupport.tenancy.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OwnerProperties.class, TenancyProperties.class})
class TenancyConfiguration {}
