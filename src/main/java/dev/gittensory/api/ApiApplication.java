package dev.gittensory.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * Everything under {@code /api}. Names its classes, because one that names none gets all there are, those of other addresses
 * included.
 */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info = @Info(title = "Gittensory", version = "v1"),
        security = @SecurityRequirement(name = "operator-token"))
@SecurityScheme(securitySchemeName = "operator-token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AuditResource.class,
                ConfigResource.class,
                DeadLettersResource.class,
                KeysResource.class,
                PreviewsResource.class,
                ReviewsResource.class,
                SpendResource.class,
                WhatIfResource.class,
                WhyResource.class,
                FormLimit.class,
                OperatorFilter.class,
                ProblemMapper.class,
                RecordWriter.class);
    }
}
