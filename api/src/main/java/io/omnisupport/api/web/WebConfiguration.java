package io.omnisupport.api.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The pages we serve: the admin UI, the widget and GraphiQL, which are files made by their own
 * builds.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/META-INF/resources/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    /** Names of built files hold a hash of their content; the loader's name stays. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/admin/assets/**")
                .addResourceLocations(FILES + "admin/assets/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/admin/*.*")
                .addResourceLocations(FILES + "admin/")
                .setCacheControl(SHORTLY);
        registry.addResourceHandler("/graphiql/assets/**")
                .addResourceLocations(FILES + "graphiql/assets/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/widget/app-*")
                .addResourceLocations(FILES + "widget/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/widget/**")
                .addResourceLocations(FILES + "widget/")
                .setCacheControl(SHORTLY);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/admin/");
        registry.addRedirectViewController("/admin", "/admin/");
        registry.addRedirectViewController("/graphiql", "/graphiql/");
        registry.addRedirectViewController("/graphiql/reference", "/graphiql/reference/");
    }
}
