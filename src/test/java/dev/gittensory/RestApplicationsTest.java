package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gittensory.api.ApiApplication;
import dev.gittensory.setup.SetupApplication;
import dev.gittensory.webhook.WebhookApplication;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a package has for REST and its application does not name would not be there, and nobody would be told. */
class RestApplicationsTest {

    @Test
    void theInterfaceForOperatorsNamesAllOfItsClasses() {
        assertThat(names(new ApiApplication())).isEqualTo(annotated("dev.gittensory.api"));
    }

    @Test
    void theWebhookNamesAllOfItsClasses() {
        assertThat(names(new WebhookApplication())).isEqualTo(annotated("dev.gittensory.webhook"));
    }

    @Test
    void theSetUpPageNamesAllOfItsClasses() {
        assertThat(names(new SetupApplication())).isEqualTo(annotated("dev.gittensory.setup"));
    }

    private static Set<String> names(Application application) {
        return application.getClasses().stream().map(Class::getName).collect(Collectors.toSet());
    }

    private static Set<String> annotated(String name) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}
