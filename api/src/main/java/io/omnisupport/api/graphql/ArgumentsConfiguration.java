package io.omnisupport.api.graphql;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/** Lets controllers take our own kinds of argument. */
@Configuration(proxyBeanMethods = false)
class ArgumentsConfiguration {
    @Bean
    static BeanPostProcessor ownArguments(ObjectProvider<HandlerMethodArgumentResolver> resolvers) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    resolvers.forEach(controllers::addCustomArgumentResolver);
                }
                return bean;
            }
        };
    }
}
